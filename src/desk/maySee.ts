import type { Actor } from '../domain/actor.js';
import { type Escalation, isSubmitted } from '../domain/escalation.js';

/** Partners see their own organisation's, before submitting the author alone; representatives see what was submitted; the clock sees all. */
export function maySee(actor: Actor, escalation: Escalation): boolean {
  switch (actor.kind) {
    case 'partner':
      return actor.organisation === escalation.organisation && (isSubmitted(escalation) || actor.person === escalation.author.person);
    case 'rep':
      return isSubmitted(escalation);
    case 'clock':
      return true;
  }
}
