import type { SubmittedEscalation } from '../domain/escalation.js';
import { cut, quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { aboutLine } from './aboutLine.js';
import { longestCarried } from './actions.js';
import { type Audience, apart } from './audience.js';
import { actButton, commandButton } from './button.js';
import { line } from './lines.js';
import { type QuestionRow, questionCard } from './questionCard.js';
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
      lines: [line(plain(say(language, 'answer.which', { n: waiting.length, q: quote(visible(typed)) })))],
      rows: shown.map(asked),
      acts: [
        ...shown.map((each) =>
          actButton(apart(audience), say(language, 'answer.title', { no: each.number }), each, 'answer', { text: typed }),
        ),
        commandButton(say(language, 'notUnderstood.report'), 'report', typed.slice(0, longestCarried)),
      ],
    }),
  };
}

/** Number and question; customer and title below. A dot instead of a digit, since no digit chooses here. */
function asked(escalation: SubmittedEscalation): QuestionRow {
  const question = escalation.state === 'waitingForPartner' ? cut(visible(escalation.question.text), wordsOfQuestion) : '';
  return { digit: '•', runs: [...bold(escalation.number), ...plain(` ${question}`)], sub: plain(aboutLine(escalation)) };
}
