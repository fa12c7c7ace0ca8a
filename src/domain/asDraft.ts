import type { Checked } from './checked.js';
import { type Draft, type Escalation, isSubmitted } from './escalation.js';

/** The draft, or the refusal of a command that only a draft allows. */
export function asDraft(now: Escalation): Checked<{ readonly draft: Draft }> {
  if (now.state === 'draft') return { draft: now };
  return { refusal: isSubmitted(now) ? { code: 'alreadySubmitted', number: now.number } : { code: 'wrongState' } };
}
