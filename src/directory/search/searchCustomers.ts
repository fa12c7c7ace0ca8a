import type { Customer, Search } from '../ports.js';
import { squeeze, withoutUnfinishedForm } from './companyName.js';
import { foldText } from './foldText.js';
import { Hits } from './hits.js';
import { commonForms, formsTyped } from './legalForms.js';
import type { PartnerCustomers } from './partnerCustomers.js';
import { type TypedQuery, typedQuery } from './typedQuery.js';

/** More than this of one rank say nothing: the person is asked for more. */
const mostRows = 20;
/** For a bare legal form (`集团`) even a few are too many. */
const mostRowsOfForm = 5;
/** Shorter beginnings are not looked for among domains: `jy` means a name. */
const shortestLabel = 3;

/** In longer lists counting stops at the second number: more cannot be shown, and looking at them takes time. */
const countedWhole = 20_000;
const countedOfMany = 300;

type Accept = (number: number) => boolean;

/** Finds a partner's customers by name, pinyin, initials, domain; with a city beside the name, only there. Ids are the caller's. */
export function searchCustomers(list: PartnerCustomers, typed: string, limit: number): Search {
  const query = typedQuery(typed);
  const hits = firstThatFinds(list, query);
  if (hits !== undefined) return answer(list, hits, query, limit);
  return ofLegalForm(list, query, limit);
}

function firstThatFinds(list: PartnerCustomers, query: TypedQuery): Hits | undefined {
  const tries: (() => readonly Hits[])[] = [
    () => [byDomainOrName(list, query)],
    () => byUnfinishedForm(list, query),
    () => byNameAndCity(list, query),
    () => byAllWords(list, query),
  ];
  for (const attempt of tries) {
    const found = attempt().find((hits) => hits.total > 0 || hits.gaveUp);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byDomainOrName(list: PartnerCustomers, query: TypedQuery): Hits {
  const hits = new Hits(mostCounted(list));
  const { domain } = query;
  if (domain !== undefined && domain.length >= shortestLabel) {
    list.domains.find(domain, hits);
    for (let parent = domain; hits.total === 0 && parent.split('.').length > 2; ) {
      parent = parent.slice(parent.indexOf('.') + 1);
      list.domains.find(parent, hits);
    }
    if (domain.includes('.') && hits.total > 0) return hits;
  }
  if (query.core !== '') list.names.find(query.core, hits);
  // A name that begins like a city's (云泽) may as well be meant for any customer there.
  if (hits.total > 0) list.cities.find(query.core, hits);
  return hits;
}

const mostCounted = (list: PartnerCustomers): number => (list.customers.length <= countedWhole ? countedWhole : countedOfMany);

function byName(list: PartnerCustomers, core: string, accept?: Accept): Hits {
  const hits = new Hits(mostCounted(list), accept);
  list.names.find(core, hits);
  return hits;
}

function byUnfinishedForm(list: PartnerCustomers, query: TypedQuery): readonly Hits[] {
  const core = withoutUnfinishedForm(query.core);
  return core === undefined ? [] : [byName(list, core)];
}

/** `鲸屿 深圳`, `shenzhen jingyu`, and `深圳鲸屿` in one word. */
function byNameAndCity(list: PartnerCustomers, query: TypedQuery): readonly Hits[] {
  const named = query.words.map((word) => list.cities.named(word));
  const rest = query.words.filter((_, at) => named[at] === undefined).join('');
  if (rest !== '' && rest.length < query.words.join('').length) {
    return [byName(list, rest, (number) => named.every((inCity) => inCity === undefined || inCity(number)))];
  }
  return list.cities.split(query.core).map(([name, inCity]) => byName(list, name, inCity));
}

/** Words in any order (`科技 鲸屿`): the longest is looked for, and what it finds must have the others too. */
function byAllWords(list: PartnerCustomers, query: TypedQuery): readonly Hits[] {
  if (query.words.length < 2) return [];
  const [longest = '', ...others] = [...query.words].sort((a, b) => b.length - a.length);
  const filters = others.map((word) => [list.names.has(word), list.cities.named(word)]);
  return [byName(list, longest, (number) => filters.every((ways) => ways.some((fits) => fits?.(number))))];
}

function ofLegalForm(list: PartnerCustomers, query: TypedQuery, limit: number): Search {
  const bits = formsTyped(query.folded);
  if (bits === 0) return { kind: 'none' };
  const found: Customer[] = [];
  let total = 0;
  list.forms.forEach((forms, number) => {
    const customer = list.customers[number];
    if ((forms & bits) === 0 || customer === undefined) return;
    total++;
    if (found.length < Math.min(limit, mostRowsOfForm)) found.push(customer);
  });
  if (total > mostRowsOfForm) return { kind: 'tooMany', total, capped: false };
  return total === 0 || (bits & commonForms) !== 0
    ? { kind: 'none' }
    : { kind: 'found', customers: found, total, capped: false, exact: false };
}

function answer(list: PartnerCustomers, hits: Hits, query: TypedQuery, limit: number): Search {
  const { best, total } = hits;
  const { capped } = hits;
  if (hits.gaveUp || best === undefined || (best.rank !== 'exact' && best.count > mostRows)) return { kind: 'tooMany', total, capped };
  const customers = hits.inOrder().flatMap((number) => list.customers[number] ?? []);
  const meant = asTyped(customers, query);
  const exact = best.rank === 'exact' && best.count === 1;
  return { kind: 'found', customers: meant.slice(0, limit), total: meant.length, capped, exact };
}

/** Somebody who types a legal form means it: `栖梧制药有限公司` is that company, where there is one, and not 栖梧制药股份有限公司 as well. */
function asTyped(customers: readonly Customer[], query: TypedQuery): readonly Customer[] {
  const whole = squeeze(query.folded);
  if (whole === query.core) return customers;
  const names = customers.map((customer) => squeeze(foldText(customer.name)));
  const same = customers.filter((_, at) => names[at] === whole);
  const containing = customers.filter((_, at) => names[at]?.includes(whole));
  return [same, containing, customers].find((some) => some.length > 0) ?? customers;
}
