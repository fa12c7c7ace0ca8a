import type { SubmittedEscalation } from '../domain/escalation.js';
import { cut, quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { aboutLine } from './aboutLine.js';
import { longestCarried } from './actions.js';
import { type Audience, apart } from './audience.js';
import { actButton, commandButton } from './button.js';
import { type Line, line } from './lines.js';
import { questionCard } from './questionCard.js';
import type { Rendered } from './rendered.js';
import { bold, plain } from './run.js';

/** A card has room for so many of them beside the way to a new problem. */
const most = 5;
const wordsOfQuestion = 60;

/** Several questions wait for this person: which one do the words answer? They go along with the tap. */
export function whichAnswer(typed: string, waiting: readonly SubmittedEscalation[], audience: Audience): Rendered {
  const { language } = audience;
  const summary = say(language, 'answer.which.summary');
  const shown = waiting.slice(0, most);
  return {
    summary,
    card: questionCard({
      summary,
      lines: [
        line(plain(say(language, 'answer.which', { n: waiting.length, q: quote(visible(typed)) }))),
        ...shown.flatMap((each) => asked(each)),
      ],
      acts: [
        ...shown.map((each) =>
          actButton(apart(audience), say(language, 'answer.title', { no: each.number }), each, 'answer', { text: typed }),
        ),
        commandButton(say(language, 'notUnderstood.report'), 'report', typed.slice(0, longestCarried)),
      ],
    }),
  };
}

/** Number, customer and title; the question below. */
function asked(escalation: SubmittedEscalation): readonly Line[] {
  const { number } = escalation;
  const question = escalation.state === 'waitingForPartner' ? cut(visible(escalation.question.text), wordsOfQuestion) : '';
  return [line(bold(number), plain(`  ${aboutLine(escalation)}`)), line(plain(question))];
}
