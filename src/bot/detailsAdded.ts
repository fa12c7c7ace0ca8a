import { type Escalation, ownerOf } from '../domain/escalation.js';
import type { Language } from '../domain/language.js';
import { say } from '../texts/say.js';

/** Who will see what was just added: the owner, or whoever picks it up. */
export function detailsAdded(language: Language, no: string, escalation: Escalation): string {
  const rep = ownerOf(escalation)?.name;
  return rep ? say(language, 'details.done', { no, rep }) : say(language, 'details.done.waiting', { no });
}
