/** Why a command was refused, in a sentence that a person understands. */
import type { Refusal } from '../domain/decision.js';
import { type Escalation, isSubmitted } from '../domain/escalation.js';
import type { Instant } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import { periods } from '../domain/periods.js';
import { say } from './say.js';
import { type Side, stateText } from './stateText.js';
import { visible } from './visible.js';
import { when } from './when.js';

/** The sentence for a refusal of this escalation, read at once by someone on `side`. */
export function refusalText(language: Language, refusal: Refusal, escalation: Escalation, side: Side, now: Instant): string {
  const no = isSubmitted(escalation) ? escalation.number : '';
  switch (refusal.code) {
    case 'alreadyPickedUp':
      return say(language, 'race.lost', { no, rep: visible(refusal.owner.name), t: when(language, refusal.owner.at, now) });
    case 'alreadyYours':
      return say(language, 'refuse.alreadyYours', { no });
    case 'notOwner':
      return say(language, 'refuse.notOwner', { no, rep: visible(refusal.owner.name) });
    case 'alreadySubmitted':
      return say(language, 'form.again', { no: refusal.number });
    case 'wrongState':
      if (!isSubmitted(escalation)) return say(language, 'refuse.wrongState.draft');
      return say(language, 'refuse.wrongState', { no, state: stateText(language, escalation, side) });
    case 'reopenTooLate':
      return say(language, 'refuse.reopenTooLate', { no, days: periods.reopenDays });
    case 'nudgeBeforeTarget':
    case 'nudgedAlready':
    case 'requestedAlready':
      return say(language, `refuse.${refusal.code}`, { no, t: when(language, refusal.from, now) });
    case 'feedbackGiven':
    case 'feedbackFirst':
      return say(language, `refuse.${refusal.code}`, { no });
    case 'slotChosen':
      return say(language, 'refuse.slotChosen', { t: when(language, refusal.slot, now) });
    case 'textTooLong':
    case 'tooManyFiles':
      return say(language, `refuse.${refusal.code}`, { limit: refusal.limit });
    default:
      return say(language, `refuse.${refusal.code}`);
  }
}
