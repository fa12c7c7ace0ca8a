/** The word for an escalation's state, as each side reads it. */
import type { Escalation } from '../domain/escalation.js';
import type { Language } from '../domain/language.js';
import { say } from './say.js';
import { visible } from './visible.js';

/** Which side of the escalation somebody stands on. */
export type Side = 'partner' | 'rep';

/** `待受理`, `已受理 · 沈知微`, `等你补充` / `等合作伙伴补充` … */
export function stateText(language: Language, escalation: Escalation, side: Side): string {
  switch (escalation.state) {
    case 'pickedUp':
      return say(language, 'state.pickedUp', { rep: visible(escalation.owner.name) });
    case 'waitingForPartner':
      return say(language, side === 'rep' ? 'state.waitingForPartner.rep' : 'state.waitingForPartner');
    case 'resolved':
      return say(language, side === 'rep' ? 'state.resolved.rep' : 'state.resolved');
    default:
      return say(language, `state.${escalation.state}`);
  }
}
