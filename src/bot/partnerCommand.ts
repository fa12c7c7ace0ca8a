/** What the partner's side can change of an escalation: act and inputs → command. */
import type { EscalationAct } from '../cards/actions.js';
import { contactInput } from '../cards/askContact.js';
import type { AskedCommand } from '../desk/ports.js';
import { checkContact } from '../domain/checkContact.js';
import type { SubmittedEscalation, WithdrawReason } from '../domain/escalation.js';
import { scores } from '../domain/rating.js';

const partnerChanges = [
  'addDetails',
  'answer',
  'correctContact',
  'nudge',
  'remindLater',
  'explainFeedback',
  'chooseSlot',
  'anotherTime',
  'explainMeeting',
  'withdraw',
  'confirm',
  'reopen',
] as const satisfies readonly EscalationAct[];
export type PartnerChange = (typeof partnerChanges)[number];

/** Is this one of the partner's, not of the representatives'? */
export const isPartnerChange = (act: EscalationAct): act is PartnerChange => partnerChanges.some((each) => each === act);

const withdrawReasons: readonly WithdrawReason[] = ['solved', 'wrongTarget', 'duplicate', 'other'];

type Inputs = Readonly<Record<string, string>>;

/** The command behind an act; undefined when the reason of a withdrawal is missing, or something is wrong with a contact. */
export function partnerCommand(act: PartnerChange, inputs: Inputs, before: SubmittedEscalation): AskedCommand | undefined {
  const text = inputs['text'] ?? '';
  const words = text ? { text } : {};
  switch (act) {
    case 'addDetails':
    case 'answer':
    case 'explainFeedback':
    case 'reopen':
      return { do: act, text };
    case 'chooseSlot':
      return { do: 'answerInvitation', answer: { kind: 'slot', slot: Number(text) } };
    case 'anotherTime':
      return { do: 'answerInvitation', answer: { kind: 'anotherTime', ...words } };
    case 'explainMeeting':
      return { do: 'answerInvitation', answer: { kind: 'explanation', text } };
    case 'remindLater':
      return { do: 'remindLater', later: text === 'nextDay' ? 'nextDay' : 'soon' };
    case 'nudge':
      return { do: 'nudge' };
    case 'correctContact': {
      const { contact } = checkContact({ ...contactInput(before), ...inputs });
      return contact && { do: 'correctContact', contact };
    }
    case 'confirm': {
      const score = scores.find((each) => String(each) === inputs['score']);
      return { do: 'confirm', ...(score === undefined ? {} : { score }), ...words };
    }
    case 'withdraw': {
      const reason = withdrawReasons.find((each) => each === inputs['reason']);
      return reason && { do: 'withdraw', reason, ...words };
    }
  }
}
