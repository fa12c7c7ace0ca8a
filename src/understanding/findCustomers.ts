import type { Customer, Search } from '../directory/ports.js';
import { type Fragment, hanSegments, latinRuns, tenantIds } from './customerFragments.js';
import { namesCustomer } from './namesCustomer.js';
import type { Span } from './span.js';

/** The partner's own directory: `CustomerDirectory.search` with the partner given. */
export type SearchCustomers = (typed: string, limit: number) => Promise<Search>;

/** The customers that a text names, best first, and the parts of the text that name them. */
export interface FoundCustomers extends Fitting {
  readonly spans: readonly Span[];
}

type Fitting = Omit<Extract<Search, { kind: 'found' }>, 'kind'>;
type Hit = Fragment & Fitting;

/** Five rows fit on a card; one more tells that there are more. */
const most = 6;
/** A Latin word that fits more customers than this is taken for a word, not for a name. */
const mostForLatin = 50;
const longestName = 40;
/** People name the customer at the start of a report or at its end; in the middle of a pasted log nobody does. */
const reach = { start: 200, end: 60 } as const;
const between = /^ *(?:和|与|及|跟|、|,|&|\/|and) *$/;

/**
 * Looks for customers in a folded text, leaving out the `taken` parts (services, times, codes). A fragment is looked up by its first two
 * characters and grown while the directory knows it, so that a text costs few searches. Two customers that are named together are both given.
 */
export async function findCustomers(folded: string, taken: readonly Span[], search: SearchCustomers): Promise<FoundCustomers> {
  const asked = new Map<string, Promise<Search>>();
  const look = (typed: string): Promise<Search> => {
    const before = asked.get(typed) ?? search(typed, most);
    asked.set(typed, before);
    return before;
  };
  const named = async (fragment: Fragment): Promise<Hit | undefined> => {
    const result = await look(fragment.text);
    if (result.kind !== 'found' || (fragment.latin && result.total > mostForLatin)) return undefined;
    const isNamed = (customer: Customer): boolean => namesCustomer(customer, fragment.text, fragment.whole);
    const { total, capped, exact } = result;
    // One that is named makes the fragment a name; which of all those that it fits is meant, only the person can say.
    return result.customers.some(isNamed) ? { ...fragment, customers: result.customers, total, capped, exact } : undefined;
  };

  const all = folded.trim();
  const start = folded.indexOf(all);
  if (taken.length === 0 && all !== '' && all.length <= longestName) {
    const hit = await named({ text: all, start, end: start + all.length, whole: true, latin: false });
    if (hit !== undefined) return foundBy(hit, [hit]);
  }
  const hits: Hit[] = [];
  for (const fragment of tenantIds(folded)) hits.push(...(await some(named(fragment))));
  for (const run of latinRuns(folded, taken)) if (isNearEnd(run[0], folded)) hits.push(...(await first(run, named)));
  for (const segment of hanSegments(folded, taken)) {
    if (!isNearEnd(segment, folded)) continue;
    const grown = (await grow(segment.fromStart, look)) ?? (await grow(segment.fromEnd, look));
    if (grown !== undefined) hits.push(...(await some(named(grown))));
  }
  return choose(hits, folded);
}

const isNearEnd = (part: Span | undefined, folded: string): boolean =>
  part !== undefined && (part.start < reach.start || part.end > folded.length - reach.end);

/** The longest fragment that the directory still knows, from short to long; undefined when it does not know the shortest. */
async function grow(fragments: Iterable<Fragment>, look: (typed: string) => Promise<Search>): Promise<Fragment | undefined> {
  let known: Fragment | undefined;
  for (const fragment of fragments) {
    const { kind } = await look(fragment.text);
    if (kind === 'none') break;
    known = fragment;
  }
  return known;
}

async function first(fragments: readonly Fragment[], named: (fragment: Fragment) => Promise<Hit | undefined>): Promise<readonly Hit[]> {
  for (const fragment of fragments) {
    const hit = await named(fragment);
    if (hit !== undefined) return [hit];
  }
  return [];
}

const some = async (hit: Promise<Hit | undefined>): Promise<readonly Hit[]> => {
  const found = await hit;
  return found === undefined ? [] : [found];
};

/** The likeliest name: a long one, one that stands by itself, one at an end of the text. Those named together with it count as well. */
function choose(hits: readonly Hit[], folded: string): FoundCustomers {
  const weight = ({ start, end, whole }: Hit): number =>
    (end - start) * 2 + (whole ? 4 : 0) + (folded.slice(0, start).trim() === '' ? 3 : 0) + (folded.slice(end).trim() === '' ? 2 : 0);
  const best = [...hits].sort((one, other) => weight(other) - weight(one) || one.start - other.start)[0];
  if (best === undefined) return { customers: [], total: 0, capped: false, exact: false, spans: [] };
  const beside = hits.filter((hit) => hit === best || isBeside(hit, best, folded)).sort((one, other) => one.start - other.start);
  if (beside.length > 1) return together(beside);
  return inTheCity(best, folded);
}

const foundBy = ({ customers, total, capped, exact }: Fitting, spans: readonly Span[]): FoundCustomers => ({
  customers,
  total,
  capped,
  exact,
  spans,
});

/** Several names side by side: the customers of all, none of them more meant than another. */
function together(hits: readonly Hit[]): FoundCustomers {
  const customers = [...new Map(hits.flatMap((hit) => hit.customers).map((customer) => [customer.id, customer])).values()];
  return { customers, total: customers.length, capped: hits.some(({ capped }) => capped), exact: false, spans: hits };
}

const isBeside = (one: Span, other: Span, folded: string): boolean =>
  one.end <= other.start ? between.test(folded.slice(one.end, other.start)) : between.test(folded.slice(other.end, one.start));

/** `北京的星砾`, `星砾（上海）`: a city beside the name tells customers of one name apart. */
function inTheCity(hit: Hit, folded: string): FoundCustomers {
  for (const city of new Set(hit.customers.map((customer) => customer.city ?? ''))) {
    if (city === '' || hit.customers.length === 1) continue;
    const customers = hit.customers.filter((customer) => customer.city === city);
    const before = new RegExp(`${city}(?:市|的| )*\\(?$`).exec(folded.slice(0, hit.start));
    const after = new RegExp(`^[ (]*${city}(?:市|\\)| )*`).exec(folded.slice(hit.end));
    const here = { customers, total: customers.length, capped: false, exact: false };
    if (before !== null) return { ...here, spans: [{ start: before.index, end: hit.end }] };
    if (after !== null) return { ...here, spans: [{ start: hit.start, end: hit.end + after[0].trimEnd().length }] };
  }
  return foundBy(hit, [hit]);
}
