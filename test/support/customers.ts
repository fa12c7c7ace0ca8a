import { join } from 'node:path';
import { customerDirectory, type IndexedCustomers } from '../../src/directory/customerDirectory.js';
import { customersFile } from '../../src/directory/files/customersFile.js';
import { readFile } from '../../src/directory/files/reloaded.js';
import type { Search } from '../../src/directory/ports.js';
import { tenantId } from '../../src/domain/ids.js';
import { projectRoot } from '../../src/projectRoot.js';

/** The two sample partners of `data/partners.json`. */
export const jihang = tenantId('aaaaaaaa-0000-4000-8000-00000000000a');
export const cheshi = tenantId('bbbbbbbb-0000-4000-8000-00000000000b');

/** What a test says of a customer; the rest is made up. */
export interface CustomerSeed {
  readonly companyName: string;
  readonly [field: string]: unknown;
}

/** An entry of the customers file: partner 霁航's, the `number`th. */
export const customerEntry = (seed: CustomerSeed, number: number): Record<string, unknown> => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  domain: `zzdemotest${number}.partner.onmschina.cn`,
  partnerTenantIds: [jihang],
  ...seed,
});

/** The customers of `data/customers.json`. */
export async function sampleCustomers(): Promise<IndexedCustomers> {
  const read = await readFile(join(projectRoot, 'data/customers.json'), customersFile);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return customerDirectory(read.value);
}

/** A directory of exactly these customers, given by name or with more fields. */
export async function someCustomers(...seeds: readonly (string | CustomerSeed)[]): Promise<IndexedCustomers> {
  const customers = seeds.map((seed, at) => customerEntry(typeof seed === 'string' ? { companyName: seed } : seed, at + 1));
  const read = await customersFile('customers.json', { value: { version: 1, customers }, changed: 0 });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return customerDirectory(read.value);
}

/** The names that a search finds, best first; the kind where it finds none. */
export function namesOf(search: Search): readonly string[] | string {
  return search.kind === 'found' ? search.customers.map((customer) => customer.name) : search.kind;
}
