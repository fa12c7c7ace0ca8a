/** Why a card with an input would be shown in vain: the wrong side, or a state that has moved on. The desk checks again when it is sent. */
import type { EscalationAct } from '../cards/actions.js';
import type { Actor } from '../domain/actor.js';
import type { Refusal } from '../domain/decision.js';
import { isOpen, type SubmittedEscalation } from '../domain/escalation.js';
import { whyNotInvite } from '../domain/inviteToMeeting.js';
import { isWorkedOn } from '../domain/isWorkedOn.js';
import { feedbackTo, invitationTo } from '../domain/toldInPrivate.js';
import { asOwner, asPartner, asRep } from '../domain/whoMay.js';

const wrongState: Refusal = { code: 'wrongState' };

/** Undefined for acts that ask nothing, and where asking makes sense. */
export function whyNotAsk(act: EscalationAct, now: SubmittedEscalation, actor: Actor): Refusal | undefined {
  switch (act) {
    case 'askAnswer':
      return asPartner(now, actor).refusal ?? (now.state === 'waitingForPartner' ? undefined : wrongState);
    case 'askExplainFeedback':
      return about(now, actor, feedbackTo);
    case 'askAnotherTime':
    case 'askExplainMeeting':
      return about(now, actor, invitationTo);
    case 'askContact':
    case 'askDetails':
    case 'askWithdraw':
      return asPartner(now, actor).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askReopen':
      return asPartner(now, actor).refusal ?? (now.state === 'resolved' || now.state === 'closed' ? undefined : wrongState);
    case 'askNote':
      return asRep(actor).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askSeverity':
      if (now.state === 'waiting') return asRep(actor).refusal;
      return asOwner(now, actor).refusal ?? (isWorkedOn(now) ? undefined : wrongState);
    case 'askServiceRequest':
      return (actor.kind === 'partner' ? asPartner(now, actor) : asOwner(now, actor)).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askFeedback': {
      const { refusal } = asOwner(now, actor);
      if (refusal) return refusal;
      return !isOpen(now) ? wrongState : now.feedback === undefined ? undefined : { code: 'feedbackGiven' };
    }
    case 'askMeeting':
      return asRep(actor).refusal ?? whyNotInvite(now);
    case 'more':
    case 'askMessage':
      return asOwner(now, actor).refusal ?? (isOpen(now) ? undefined : wrongState);
    case 'askResolve':
    case 'askQuestion':
    case 'askRelease':
    case 'askTransfer':
      return asOwner(now, actor).refusal ?? (isWorkedOn(now) ? undefined : wrongState);
    default:
      return undefined;
  }
}

/** What was written to one person, for that person alone. */
function about(now: SubmittedEscalation, actor: Actor, to: typeof feedbackTo | typeof invitationTo): Refusal | undefined {
  const who = asPartner(now, actor);
  return who.refusal ?? to(now, who.partner.person).refusal;
}
