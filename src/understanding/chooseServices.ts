import { type ServiceKey, serviceKey } from '../domain/ids.js';
import type { ServiceWord } from './serviceWords.js';

/** What is billed may be any service; an invoice that is wrong is about billing. */
const billing = serviceKey('billing');
/** Signing in is done with every service, so the word weighs less than any other. */
const signIn = serviceKey('entra-id');

/**
 * Which services a sentence means. A name beats every hint; billing comes first where it is named. A word that names several (Dynamics 365)
 * is narrowed by the others, or gives all of them.
 */
export function chooseServices(words: readonly ServiceWord[]): readonly ServiceKey[] {
  const names = words.filter(({ kind }) => kind === 'name');
  if (names.length === 0) return suggested(words);
  const one = new Set(words.filter(({ keys }) => keys.length === 1).flatMap(({ keys }) => keys));
  const chosen = new Set(
    names.flatMap(({ keys }) => (keys.length > 1 && keys.some((key) => one.has(key)) ? keys.filter((key) => one.has(key)) : keys)),
  );
  return chosen.has(billing) ? [billing, ...[...chosen].filter((key) => key !== billing)] : [...chosen];
}

/** The service that most of the hints speak of; all that speak alike. */
function suggested(words: readonly ServiceWord[]): readonly ServiceKey[] {
  const weights = new Map<ServiceKey, number>();
  for (const { kind, keys, start, end } of words)
    if (kind === 'hint') for (const key of keys) weights.set(key, (weights.get(key) ?? 0) + (end - start) * (key === signIn ? 0.5 : 1));
  const most = Math.max(0, ...weights.values());
  return [...weights].filter(([, weight]) => weight === most).map(([key]) => key);
}
