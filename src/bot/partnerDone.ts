import type { AskedCommand } from '../desk/ports.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import { detailsAdded } from './detailsAdded.js';
import type { Turn } from './turn.js';

/** What is said to the partner's person who did it; undefined for what representatives do. */
export function partnerDone(command: AskedCommand, escalation: SubmittedEscalation, { language }: Turn): string | undefined {
  const no = escalation.number;
  switch (command.do) {
    case 'addDetails':
      return detailsAdded(language, no, escalation);
    case 'withdraw':
      return say(language, 'withdraw.done', { no });
    case 'confirm':
      return say(language, 'confirm.done', { no });
    case 'reopen':
      return say(language, 'reopen.done', { no });
    default:
      return undefined;
  }
}
