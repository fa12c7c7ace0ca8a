import type { Instant } from '../domain/ids.js';
import { findAffected } from './findAffected.js';
import { type FoundError, findErrors } from './findErrors.js';
import { type FoundStart, findStart } from './findStart.js';
import { fold, halfWidth } from './fold.js';
import type { Understood } from './ports.js';
import type { Span } from './span.js';

/** What fills the form's folded fields. */
export type Facts = Pick<Understood, 'error' | 'since' | 'affected'>;

/** More codes than this are a log, not an answer to “which error”. */
const mostErrors = 5;

/** Error codes and ids, since when (Beijing time), and who is affected, lifted out of a text; each absent where the text does not say it. */
export function liftFacts(text: string, now: Instant): Facts {
  const folded = fold(text);
  return factsOf(text, findErrors(halfWidth(text)), findStart(folded, now), findAffected(folded));
}

/** The same from what was found already. */
export function factsOf(text: string, errors: readonly FoundError[], since: FoundStart | undefined, affected: Span | undefined): Facts {
  const codes = [...new Set(errors.map(({ code }) => code))].slice(0, mostErrors);
  return {
    ...(codes.length === 0 ? {} : { error: codes.join(', ') }),
    ...(since === undefined ? {} : { since: since.at }),
    ...(affected === undefined ? {} : { affected: text.slice(affected.start, affected.end).trim() }),
  };
}
