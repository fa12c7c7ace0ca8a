import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { type Audience, apart } from './audience.js';
import { actButton } from './button.js';
import { line } from './lines.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { plain } from './run.js';

/** To whom the answer went. What was merely typed (`typed`) may have been meant as a new problem: one tap says so. */
export function answerReceipt(escalation: SubmittedEscalation, audience: Audience, typed?: string): Rendered {
  const { language } = audience;
  const no = escalation.number;
  const words = say(language, 'answer.sent', { no, rep: visible(ownerOf(escalation)?.name ?? '') });
  const summary = say(language, 'answer.title', { no });
  if (typed === undefined) return { summary, text: words };
  return {
    summary,
    card: questionCard({
      summary,
      lines: [line(plain(words))],
      acts: [actButton(apart(audience), say(language, 'answer.notAnswer'), escalation, 'retractAnswer', { text: typed })],
    }),
  };
}
