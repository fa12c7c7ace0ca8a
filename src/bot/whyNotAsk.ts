/** Why a card with an input would be shown in vain: the wrong side, or a state that has moved on. The desk checks again when it is sent. */
import type { EscalationAct } from '../cards/actions.js';
import type { Actor } from '../domain/actor.js';
import type { Refusal } from '../domain/decision.js';
import { isOpen, type SubmittedEscalation } from '../domain/escalation.js';
import { asOwner, asPartner } from '../domain/whoMay.js';

const wrongState: Refusal = { code: 'wrongState' };

/** Undefined for acts that ask nothing, and where asking makes sense. */
export function whyNotAsk(act: EscalationAct, now: SubmittedEscalation, actor: Actor): Refusal | undefined {
  switch (act) {
    case 'askAnswer':
      return asPartner(now, actor).refusal ?? (now.state === 'waitingForPartner' ? undefined : wrongState);
    case 'askContact':
    case 'askDetails':
    case 'askWithdraw':
      return asPartner(now, actor).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askReopen':
      return asPartner(now, actor).refusal ?? (now.state === 'resolved' || now.state === 'closed' ? undefined : wrongState);
    case 'askMessage':
      return asOwner(now, actor).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askResolve':
    case 'askQuestion':
      return asOwner(now, actor).refusal ?? (now.state === 'pickedUp' || now.state === 'waitingForPartner' ? undefined : wrongState);
    default:
      return undefined;
  }
}
