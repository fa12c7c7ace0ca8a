import { severityWord } from '../cards/facts.js';
import type { AskedCommand } from '../desk/ports.js';
import { ownerOf, type SubmittedEscalation } from '../domain/escalation.js';
import { phoneDisplay } from '../texts/phoneDisplay.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import type { BotParts } from './parts.js';
import type { Turn } from './turn.js';

/** What is said to the representative who did it; undefined for what partners do. In a room the repainted card says it to everyone. */
export function repDone(command: AskedCommand, escalation: SubmittedEscalation, turn: Turn, { cardOptions }: BotParts): string | undefined {
  const { language } = turn;
  const no = escalation.number;
  switch (command.do) {
    case 'pickUp':
      return youHaveIt(escalation, turn);
    case 'release':
      return say(language, 'release.done', { no });
    case 'resolve':
      return say(language, 'resolve.done', { no, contact: escalation.form.contact.name });
    case 'ask':
    case 'message':
      return say(language, `${command.do}.done`, { no, contact: escalation.form.contact.name });
    case 'transfer':
      return say(language, 'transfer.done', { no, to: command.to.name });
    case 'requestTransfer':
      return say(language, 'request.done', { no, rep: visible(ownerOf(escalation)?.name ?? '') });
    case 'giveFeedback':
      return say(language, 'giveFeedback.done', { no });
    case 'inviteToMeeting':
      return say(language, 'invite.done', { no, contact: visible(command.invitation.contact.name) });
    case 'note':
      return say(language, 'note.done', { no });
    case 'changeSeverity':
      return say(language, 'assign.done', {
        no,
        sev: severityWord(language, escalation, cardOptions),
        contact: escalation.form.contact.name,
      });
    case 'recordServiceRequest':
      return say(language, 'serviceRequest.done', { no, number: escalation.serviceRequest ?? command.number });
    default:
      return undefined;
  }
}

/** Who was told, and how they like to be reached. */
export function youHaveIt({ number: no, form: { contact } }: SubmittedEscalation, { language }: Turn): string {
  const way = say(language, `prefer.${contact.prefer}`);
  return say(language, 'rep.youHaveIt', { no, contact: contact.name, way, phone: phoneDisplay(contact.phone) });
}
