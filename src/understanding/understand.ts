import type { CustomerDirectory } from '../directory/ports.js';
import type { Instant, TenantId } from '../domain/ids.js';
import type { Service } from '../guidance/ports.js';
import { chooseServices } from './chooseServices.js';
import { findNumber } from './escalationNumber.js';
import { findAffected } from './findAffected.js';
import { findCustomers } from './findCustomers.js';
import { findErrors } from './findErrors.js';
import { findStart } from './findStart.js';
import { fold, halfWidth } from './fold.js';
import { factsOf } from './liftFacts.js';
import type { Understood } from './ports.js';
import { serviceWords } from './serviceWords.js';
import { overlap, type Span } from './span.js';
import { symptomOf } from './symptomOf.js';
import { timeWords } from './timeWords.js';
import { withoutMention } from './withoutMention.js';

/** What a sentence is read with. The customer is looked for among the partner's own only. */
export interface Reading {
  readonly partner: TenantId;
  readonly directory: Pick<CustomerDirectory, 'search'>;
  readonly services: readonly Service[];
  readonly now: Instant;
}

/**
 * One sentence in either language → customer, service, symptom and facts, in whatever order they stand (`鲸屿exchange今早9点起退信5.4.1`).
 * A fragment that fits several customers gives all of them (six at most), a word that fits several services those: nothing is guessed.
 */
export async function understand(typed: string, { partner, directory, services, now }: Reading): Promise<Understood> {
  const text = withoutMention(typed);
  const folded = fold(text);
  const words = serviceWords(folded, services);
  const errors = findErrors(halfWidth(text));
  const times = timeWords(folded, now);
  const number = findNumber(text);
  const taken = [...words.filter(({ kind }) => kind === 'name'), ...errors, ...times, ...(number === undefined ? [] : [number])];
  const { spans, ...found } = await findCustomers(folded, taken, (fragment, limit) => directory.search(partner, fragment, limit));

  const outside = <T extends Span>(parts: readonly T[]): readonly T[] => parts.filter((part) => !spans.some((span) => overlap(part, span)));
  const [first, ...others] = spans;
  const symptom = symptomOf(text, [
    ...(first === undefined || others.length > 0 ? [] : [{ start: first.start, end: first.end, kind: 'customer' as const }]),
    ...outside(words)
      .filter(({ product }) => product)
      .map(({ start, end }) => ({ start, end, kind: 'service' as const })),
  ]);
  return {
    ...found,
    ...(first === undefined ? {} : { customerTyped: text.slice(first.start, (others.at(-1) ?? first).end) }),
    services: chooseServices(outside(words)),
    ...(symptom === undefined ? {} : { symptom }),
    ...factsOf(text, outside(errors), findStart(folded, now, times), findAffected(folded)),
  };
}
