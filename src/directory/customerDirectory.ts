import type { CustomerId, TenantId } from '../domain/ids.js';
import type { CustomersFile } from './files/customersFile.js';
import type { Customer, CustomerDirectory, Search } from './ports.js';
import { foldText } from './search/foldText.js';
import { NameUnits } from './search/nameUnits.js';
import { type CustomerRecord, type PartnerCustomers, partnerCustomers } from './search/partnerCustomers.js';
import { loadReadings } from './search/readings.js';
import { searchCustomers } from './search/searchCustomers.js';

/** A directory over one version of the customers file. */
export interface IndexedCustomers extends CustomerDirectory {
  /** Builds what searches need for every partner, which otherwise the first search of each does. */
  warm(): Promise<void>;
}

const aroundId = /^[\s{(]+|[\s})]+$/g;

/** Only the partner's own customers are ever looked at: each partner has indexes of its own, built when first needed. */
export function customerDirectory(file: CustomersFile): IndexedCustomers {
  const lists = new Map<TenantId, Promise<PartnerCustomers>>();
  let units: Promise<NameUnits> | undefined;

  const build = async (records: readonly CustomerRecord[]): Promise<PartnerCustomers> => {
    units ??= loadReadings().then((readingsOf) => new NameUnits(readingsOf));
    return partnerCustomers(records, await units);
  };
  const listOf = (partner: TenantId): Promise<PartnerCustomers> | undefined => {
    const records = file.ofPartner.get(partner);
    if (records === undefined) return undefined;
    const list = lists.get(partner) ?? build(records);
    lists.set(partner, list);
    return list;
  };
  const own = (partner: TenantId, record: CustomerRecord | undefined): Customer | undefined =>
    record?.partners.includes(partner) === true ? record.customer : undefined;

  return {
    async search(partner, typed, limit): Promise<Search> {
      const id = foldText(typed).replace(aroundId, '');
      const named = own(partner, file.byId.get(id) ?? file.byTenant.get(id));
      if (named !== undefined) return { kind: 'found', customers: [named], total: 1, capped: false, exact: true };
      const list = await listOf(partner);
      return list === undefined ? { kind: 'none' } : searchCustomers(list, typed, limit);
    },
    async get(partner: TenantId, id: CustomerId): Promise<Customer | undefined> {
      return own(partner, file.byId.get(id.toLowerCase()));
    },
    async asOf() {
      return file.asOf;
    },
    async warm() {
      for (const partner of file.ofPartner.keys()) await listOf(partner);
    },
  };
}
