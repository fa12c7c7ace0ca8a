import selfHelpJson from '../../cards/selfHelp.json' with { type: 'json' };
import type { ServiceSnapshot } from '../domain/escalation.js';
import type { EscalationId, TopicId } from '../domain/ids.js';
import type { Bilingual, Language } from '../domain/language.js';
import { quote } from '../texts/cut.js';
import { say, sayAll } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { Audience } from './audience.js';
import { answerButton, type Button, type LinkButton } from './button.js';
import { type Line, line } from './lines.js';
import type { Question } from './question.js';
import { plain, type Run, rich } from './run.js';
import { template } from './template.js';

/** A topic of the catalogue as the card shows it: at most four steps. */
interface HelpTopic {
  readonly id: TopicId;
  readonly title: Bilingual;
  readonly steps: readonly Bilingual[];
  readonly url?: string;
}

interface NamedLink {
  readonly label: Bilingual;
  readonly url: string;
}

interface TopicData {
  readonly id: string;
  readonly title: string;
  readonly unfold: string;
  readonly steps: readonly { readonly digit: string; readonly text: string }[];
  readonly doc: readonly { readonly text: string; readonly url: string }[];
}

/** One sentence around a link. */
interface HealthData {
  readonly before: string;
  readonly place: string;
  readonly after: string;
  readonly url: string;
}

const expand = template<{
  readonly summary: string;
  readonly title: string;
  readonly sub: readonly Run[];
  readonly lines: readonly Line[];
  readonly open: readonly TopicData[];
  readonly folded: readonly TopicData[];
  readonly health: readonly HealthData[];
  readonly seeAlsoTitle: string;
  readonly seeAlso: readonly LinkButton[];
  readonly acts: readonly Button[];
  readonly links: readonly LinkButton[];
}>(selfHelpJson);

interface View {
  readonly intake: EscalationId;
  readonly customer: { readonly short: string };
  readonly service: Pick<ServiceSnapshot, 'short'>;
  readonly symptom?: string;
  /** The customer and service were read out of one sentence: says so, and how to put it right. */
  readonly understood?: boolean;
  /** At most three, the best first: it is open, the others are folded. */
  readonly topics: readonly HelpTopic[];
  readonly adminCenter: NamedLink;
  readonly seeAlso: readonly NamedLink[];
  /** Where the service's outages are told, if that is known. */
  readonly health?: NamedLink;
  /** Sentences to know first, such as that the delegated rights were removed. */
  readonly notes?: readonly string[];
}

const topicData = (topic: HelpTopic, index: number, language: Language): TopicData => ({
  id: `topic${index}`,
  title: topic.title[language],
  unfold: say(language, 'selfhelp.unfold', { topic: topic.title[language] }),
  steps: topic.steps.map((step, at) => ({ digit: String(at + 1), text: step[language] })),
  doc: topic.url === undefined ? [] : [{ text: say(language, 'selfhelp.doc'), url: topic.url }],
});

function subtitle({ customer, service, symptom, understood }: View, language: Language): readonly Run[] {
  const names = { short: visible(customer.short), svc: service.short[language] };
  const q = symptom === undefined ? '' : quote(visible(symptom));
  if (q === '') return rich(language, understood ? 'understood.noSymptom' : 'selfhelp.sub', names);
  return rich(language, understood ? 'understood' : 'selfhelp.sub.symptom', { ...names, q });
}

const healthLine = ({ label, url }: NamedLink, language: Language): HealthData => ({
  // The link follows in the same line; Chinese sets no space after its colon.
  before: say(language, 'selfhelp.health.before') + (language === 'en' ? ' ' : ''),
  place: label[language],
  after: say(language, 'selfhelp.health.after'),
  url,
});

/** Step 4: the topics that fit best, service health, the admin center. Values: `still`, `solved`, `forward` (only with topics). */
export function selfHelp(view: View, { language }: Audience): Question {
  const { intake, topics, adminCenter, seeAlso, health, notes = [] } = view;
  const data = topics.map((topic, index) => topicData(topic, index, language));
  const summary = say(language, topics.length > 0 ? 'selfhelp.title' : 'selfhelp.title.none');
  const choices = [
    { value: 'still', id: 'selfhelp.action.still' },
    { value: 'solved', id: 'selfhelp.action.solved' },
    ...(topics.length > 0 ? ([{ value: 'forward', id: 'selfhelp.action.forward' }] as const) : []),
  ] as const;
  return {
    rendered: {
      summary,
      card: expand({
        summary,
        title: summary,
        sub: subtitle(view, language),
        lines: [...notes, ...(topics.length === 0 ? [say(language, 'selfhelp.none')] : [])].map((each) => line(plain(visible(each)))),
        open: data.slice(0, 1),
        folded: data.slice(1),
        health: health === undefined ? [] : [healthLine(health, language)],
        seeAlsoTitle: say(language, 'selfhelp.seeAlso'),
        seeAlso: seeAlso.map(({ label, url }) => ({ title: label[language], url })),
        acts: choices.map(({ value, id }) =>
          answerButton(say(language, id), intake, 'selfHelp', value, value === 'still' ? { style: 'positive' } : {}),
        ),
        links: [{ title: say(language, 'selfhelp.action.admin'), url: adminCenter.url }],
      }),
    },
    options: choices.map(({ value, id }) => ({ value, words: sayAll(id) })),
  };
}
