/** What the partner's side can change of an escalation: act and inputs → command. */
import type { EscalationAct } from '../cards/actions.js';
import type { AskedCommand } from '../desk/ports.js';
import type { WithdrawReason } from '../domain/escalation.js';

const partnerChanges = ['addDetails', 'withdraw', 'confirm', 'reopen'] as const satisfies readonly EscalationAct[];
export type PartnerChange = (typeof partnerChanges)[number];

/** Is this one of the partner's, not of the representatives'? */
export const isPartnerChange = (act: EscalationAct): act is PartnerChange => partnerChanges.some((each) => each === act);

const withdrawReasons: readonly WithdrawReason[] = ['solved', 'wrongTarget', 'duplicate', 'other'];

/** The command behind an act; undefined when the reason of a withdrawal is missing. */
export function partnerCommand(act: PartnerChange, inputs: Readonly<Record<string, string>>): AskedCommand | undefined {
  const text = inputs['text'] ?? '';
  switch (act) {
    case 'addDetails':
      return { do: 'addDetails', text };
    case 'confirm':
      return { do: 'confirm' };
    case 'reopen':
      return { do: 'reopen', text };
    case 'withdraw': {
      const reason = withdrawReasons.find((each) => each === inputs['reason']);
      return reason && { do: 'withdraw', reason, ...(text ? { text } : {}) };
    }
  }
}
