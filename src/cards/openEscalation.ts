import type { SubmittedEscalation } from '../domain/escalation.js';
import type { EscalationId, Instant, PersonKey } from '../domain/ids.js';
import { quote } from '../texts/cut.js';
import { say, sayAll } from '../texts/say.js';
import { stateText } from '../texts/stateText.js';
import { visible } from '../texts/visible.js';
import { when } from '../texts/when.js';
import type { Audience } from './audience.js';
import { answerButton } from './button.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { bold, plain } from './run.js';

interface View {
  readonly intake: EscalationId;
  readonly viewer: PersonKey;
  /** The newest two open ones of the same customer and service. */
  readonly rows: readonly SubmittedEscalation[];
}

/** Step 3, before self-help: it may be reported already. Values: the escalation's id to add to it, `new` for a new one. */
export function openEscalation({ intake, viewer, rows }: View, { language }: Audience, now: Instant): Question {
  const summary = say(language, 'open.title');
  const body = (each: SubmittedEscalation): string =>
    say(language, 'open.body', {
      who: each.submitter.person === viewer ? say(language, 'open.you') : visible(each.submitter.name),
      t: when(language, each.submittedAt, now),
      short: visible(each.customer.short),
      svc: each.service.short[language],
      title: quote(visible(each.form.title)),
      state: stateText(language, each, 'partner'),
    });
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        title: bold(summary),
        rows: rows.map((each, index) => ({ digit: String(index + 1), runs: plain(body(each)), sub: plain(each.number) })),
        lines: [line(plain(say(language, rows.length === 1 ? 'open.same' : 'open.sameAsOne')))],
        acts: [
          ...rows.map((each) => answerButton(say(language, 'open.action.add', { no: each.number }), intake, 'open', each.id)),
          answerButton(say(language, 'open.action.new'), intake, 'open', 'new'),
        ],
      }),
    },
    options: [
      ...rows.map((each, index) => ({
        value: each.id,
        words: [...sayAll('open.action.add', { no: each.number }), each.number],
        digit: index + 1,
      })),
      { value: 'new', words: sayAll('open.action.new') },
    ],
  };
}
