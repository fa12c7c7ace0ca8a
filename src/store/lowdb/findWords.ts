import { type EscalationId, escalationId } from '../../domain/ids.js';
import type { Sought } from '../ports.js';
import type { EscalationIndex } from './escalationIndex.js';
import { walkForSubmitted } from './placements.js';
import type { SearchTexts } from './searchTexts.js';

/** How many of the newest are looked at: a search runs with each key that somebody presses, and must not hold up turns. */
const mostLookedAt = 10_000;

/** The escalations that hold all of the words, open ones first, newest first within both; rows stay where they are. */
export function findWords(
  { organisation, words }: Sought,
  { skip, limit }: { readonly skip: number; readonly limit: number },
  index: EscalationIndex,
  texts: SearchTexts,
): readonly EscalationId[] {
  const open: EscalationId[] = [];
  const over: EscalationId[] = [];
  let looked = 0;
  for (const place of index.walk(walkForSubmitted(organisation))) {
    if (looked >= mostLookedAt || open.length >= skip + limit) break;
    looked += 1;
    const id = escalationId(place.id);
    if (texts.holds(id, words)) (index.isOpen(id) ? open : over).push(id);
  }
  return [...open, ...over].slice(skip, skip + limit);
}
