import type { Instant } from '../domain/ids.js';
import { findAffected } from './findAffected.js';
import { findErrors } from './findErrors.js';
import { findStart } from './findStart.js';
import { fold, halfWidth } from './fold.js';
import type { Understood } from './ports.js';

/** What fills the form's folded fields. */
export type Facts = Pick<Understood, 'error' | 'since' | 'affected'>;

/** More codes than this are a log, not an answer to “which error”. */
const mostErrors = 5;

/** Error codes and ids, since when (Beijing time), and who is affected, lifted out of a text; each absent where the text does not say it. */
export function liftFacts(text: string, now: Instant): Facts {
  const folded = fold(text);
  const codes = [...new Set(findErrors(halfWidth(text)).map(({ code }) => code))].slice(0, mostErrors);
  const since = findStart(folded, now);
  const affected = findAffected(folded);
  return {
    ...(codes.length === 0 ? {} : { error: codes.join(', ') }),
    ...(since === undefined ? {} : { since: since.at }),
    ...(affected === undefined ? {} : { affected: text.slice(affected.start, affected.end).trim() }),
  };
}
