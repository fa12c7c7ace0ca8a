import eligibilityJson from '../../cards/eligibility.json' with { type: 'json' };
import type { EscalationId } from '../domain/ids.js';
import { say, sayAll } from '../texts/say.js';
import type { Audience } from './audience.js';
import { answerButton, type Button } from './button.js';
import { line } from './lines.js';
import type { Question } from './question.js';
import { questionCard } from './questionCard.js';
import { bold, plain } from './run.js';
import { template } from './template.js';

/** Raise this when the wording of `elig.notice` changes in meaning: the version is stored with the tap. */
export const noticeVersion = 1;

const expand = template<{
  readonly summary: string;
  readonly title: string;
  readonly text: string;
  readonly explanations: readonly { readonly text: string }[];
  readonly notice: string;
  readonly acts: readonly Button[];
}>(eligibilityJson);

/** Step 5: why it needs 21Vianet, with the acknowledgement in the same tap. Values: a reason, or `none`. Most frequent first. */
export function eligibility(
  { intake, billing }: { readonly intake: EscalationId; readonly billing: boolean },
  { language }: Audience,
): Question {
  const reasons = [...(billing ? (['billing'] as const) : []), 'tools', 'documentation', 'training', 'none'] as const;
  const summary = say(language, 'elig.title');
  return {
    rendered: {
      summary,
      card: expand({
        summary,
        title: summary,
        text: say(language, 'elig.body'),
        explanations: [
          ...(billing ? [{ text: say(language, 'elig.billing.explain') }] : []),
          { text: say(language, 'elig.tools.explain') },
        ],
        notice: say(language, 'elig.notice'),
        acts: reasons.map((reason) => answerButton(say(language, `elig.${reason}`), intake, 'eligibility', reason)),
      }),
    },
    options: reasons.map((reason) => ({ value: reason, words: sayAll(`elig.${reason}`) })),
  };
}

/** After `none`: what partners support themselves, and three ways on. Values: `steps`, `again`. */
export function eligibilityNone(
  { intake, programGuide }: { readonly intake: EscalationId; readonly programGuide: { readonly url: string } },
  { language }: Audience,
): Question {
  const ways = ['steps', 'again'] as const;
  const summary = say(language, 'elig.none.title');
  return {
    rendered: {
      summary,
      card: questionCard({
        summary,
        title: bold(summary),
        lines: [line(plain(say(language, 'elig.none.body')))],
        acts: ways.map((way) => answerButton(say(language, `elig.none.${way}`), intake, 'eligibility', way)),
        links: [{ title: say(language, 'elig.none.guide'), url: programGuide.url }],
      }),
    },
    options: ways.map((way) => ({ value: way, words: sayAll(`elig.none.${way}`) })),
  };
}
