import { type Escalation, ownerOf } from '../domain/escalation.js';
import type { Language } from '../domain/language.js';
import { quote } from '../texts/cut.js';
import { say } from '../texts/say.js';
import { visible } from '../texts/visible.js';

/** What was just added, and who will see it: the owner, or whoever picks it up. */
export function detailsAdded(language: Language, no: string, escalation: Escalation, text: string): string {
  const q = quote(visible(text));
  const rep = ownerOf(escalation)?.name;
  return rep ? say(language, 'details.done', { no, q, rep }) : say(language, 'details.done.waiting', { no, q });
}
