import { answerReceipt } from '../cards/answerReceipt.js';
import { contactText } from '../cards/facts.js';
import type { Rendered } from '../cards/rendered.js';
import type { AskedCommand } from '../desk/ports.js';
import { hourMs } from '../domain/beijingTime.js';
import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import type { InvitationAnswer } from '../domain/meeting.js';
import { periods } from '../domain/periods.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { onDateAt, when } from '../texts/when.js';
import { plain } from './answerWith.js';
import { detailsAdded } from './detailsAdded.js';
import type { Turn } from './turn.js';

/** What is said to the partner's person who did it; undefined for what representatives do. */
export function partnerDone(command: AskedCommand, escalation: SubmittedEscalation, turn: Turn): Rendered | undefined {
  const { language, now } = turn;
  const no = escalation.number;
  const rep = ownerOf(escalation)?.name;
  switch (command.do) {
    case 'addDetails':
      return plain(turn, detailsAdded(language, no, escalation, command.text));
    case 'answer':
      return answerReceipt(escalation, turn.audience, turn.press === undefined ? command.text : undefined);
    case 'correctContact':
      return plain(turn, say(language, 'contact.done', { no, contact: visible(contactText(language, escalation)) }));
    case 'remindLater': {
      const at =
        escalation.state === 'waitingForPartner' ? escalation.later?.find(({ person }) => person === turn.seen.person)?.at : undefined;
      return plain(turn, say(language, 'later.done', { no, t: when(language, at ?? now, now) }));
    }
    case 'nudge': {
      const t = when(language, now + periods.nudgeHours * hourMs, now);
      return plain(turn, say(language, 'nudge.done', { no, who: visible(rep ?? say(language, 'nudge.team')), t }));
    }
    case 'explainFeedback':
      return plain(turn, say(language, 'explain.done', { no, rep: visible(escalation.feedback?.by.name ?? '') }));
    case 'answerInvitation':
      return plain(turn, invitationAnswered(command.answer, escalation, turn));
    case 'withdraw':
      return plain(turn, say(language, 'withdraw.done', { no }));
    case 'confirm':
      return plain(turn, say(language, 'confirm.done', { no }));
    case 'reopen':
      return plain(turn, say(language, 'reopen.done', { no }));
    default:
      return undefined;
  }
}

function invitationAnswered(answer: InvitationAnswer, { number: no, meeting }: SubmittedEscalation, { language, now }: Turn): string {
  const rep = visible(meeting?.by.name ?? '');
  switch (answer.kind) {
    case 'slot':
      return say(language, 'meet.accepted', { rep, t: onDateAt(language, answer.slot, now) });
    case 'anotherTime':
      return say(language, 'meet.another.done', { rep });
    case 'explanation':
      return say(language, 'explain.done', { no, rep });
  }
}
