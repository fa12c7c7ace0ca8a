import type { TenantId } from '../../domain/ids.js';
import type { Customer } from '../ports.js';
import { Breath } from './breath.js';
import { Cities } from './cities.js';
import { companyKeys } from './companyName.js';
import { DomainIndex } from './domainIndex.js';
import { foldText } from './foldText.js';
import { formsIn } from './legalForms.js';
import { NameIndex } from './nameIndex.js';
import type { NameUnits } from './nameUnits.js';
import { recordReadings } from './recordReadings.js';
import { sortInSlices } from './sortInSlices.js';

/** A customer with what only the search needs. */
export interface CustomerRecord {
  readonly customer: Customer;
  /** The partners that serve it. */
  readonly partners: readonly TenantId[];
  readonly englishName?: string;
  /** Syllables with spaces between them, one for each Chinese character. */
  readonly pinyin?: string;
}

/** One partner's customers, ready to be searched. Numbers are places in `customers`, which is ordered by length of name, then name. */
export interface PartnerCustomers {
  readonly customers: readonly Customer[];
  readonly names: NameIndex;
  readonly domains: DomainIndex;
  readonly cities: Cities;
  /** The legal forms in each name, as bits. */
  readonly forms: Uint8Array;
  /** What the indexes weigh, without the customers themselves. */
  readonly bytes: number;
}

const every = 63;

/**
 * The order in which equals are shown: the shorter name first, without legal forms, then by name. Most comparisons are settled by one
 * number for each name: its length and its first characters.
 */
async function inOrder(records: readonly CustomerRecord[], breath: Breath): Promise<Uint32Array> {
  const heads = new Float64Array(records.length);
  const numbers = new Uint32Array(records.length);
  for (let at = 0; at < records.length; at++) {
    const name = records[at]?.customer.name ?? '';
    const length = companyKeys(foldText(name))[0]?.length ?? 0;
    numbers[at] = at;
    heads[at] = (length * 2 ** 16 + (name.charCodeAt(0) || 0)) * 2 ** 16 + (name.charCodeAt(1) || 0);
    if ((at & every) === 0 && breath.due) await breath.take();
  }
  const compare = (a: number, b: number): number => {
    const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
    if (difference !== 0) return difference;
    const x = records[a]?.customer.name ?? '';
    const y = records[b]?.customer.name ?? '';
    return x < y ? -1 : x > y ? 1 : a - b;
  };
  return sortInSlices(numbers, compare, breath);
}

/** Builds the indexes in slices: other turns go on meanwhile. */
export async function partnerCustomers(records: readonly CustomerRecord[], units: NameUnits): Promise<PartnerCustomers> {
  const breath = new Breath();
  const order = await inOrder(records, breath);
  const cities = new Cities(units, order.length);
  const forms = new Uint8Array(order.length);
  const customers: Customer[] = [];

  const keysOf = (number: number): readonly (readonly number[])[] => {
    const record = records[order[number] ?? 0];
    if (record === undefined) return [];
    customers.push(record.customer);
    cities.set(number, record.customer.city);
    const name = foldText(record.customer.name);
    forms[number] = formsIn(name);
    const extra = recordReadings(name, record.pinyin);
    const english = record.englishName === undefined ? [] : companyKeys(foldText(record.englishName));
    const keys = new Set([...companyKeys(name), ...english]);
    return Array.from(keys, (key) => Array.from(key, (char) => units.add(char, extra?.get(char))));
  };
  const names = await NameIndex.build(order.length, keysOf, units, breath);
  const domainsOf = (number: number): readonly [string, string | undefined] => {
    const customer = customers[number];
    return [customer?.domain ?? '', customer?.customDomain];
  };
  const domains = await DomainIndex.build(customers.length, domainsOf, breath);
  return { customers, names, domains, cities, forms, bytes: names.bytes + domains.bytes + cities.bytes + forms.byteLength };
}
