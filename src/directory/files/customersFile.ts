import { z } from 'zod';
import { customerId, type Instant, serviceKey, type TenantId } from '../../domain/ids.js';
import type { Customer, Subscription } from '../ports.js';
import { Breath } from '../search/breath.js';
import type { CustomerRecord } from '../search/partnerCustomers.js';
import { shortName } from '../shortName.js';
import { bilingual, id, tenant, text } from './fields.js';
import { firstOf, type Json, type Read, sentences } from './readJson.js';

/** The customers file: every customer once, and which customers each partner has. */
export interface CustomersFile {
  readonly asOf: Instant;
  readonly byId: ReadonlyMap<string, CustomerRecord>;
  /** Tenant ids that differ from the customer's id. */
  readonly byTenant: ReadonlyMap<string, CustomerRecord>;
  readonly ofPartner: ReadonlyMap<TenantId, readonly CustomerRecord[]>;
}

const optional = text.nullish().transform((value) => value ?? undefined);
const domainName = text.transform((value) => value.toLowerCase());

const subscription = z.object({
  offerName: bilingual,
  services: z.array(text),
  status: z.enum(['active', 'suspended', 'deleted']),
});

const customer = z.object({
  id,
  companyName: text,
  englishName: optional,
  city: optional,
  domain: domainName,
  customDomain: domainName.nullish().transform((value) => value ?? undefined),
  pinyin: optional,
  tenantId: id.optional(),
  partnerTenantIds: z.array(tenant).min(1, 'should name a partner'),
  relationshipToPartner: z.string().default('reseller'),
  delegatedAdmin: z.boolean().default(true),
  subscriptions: z.array(subscription).default([]),
});

const file = z.object({
  version: z.literal(1),
  /** When the list was drawn; without it, when the file was changed. */
  asOf: z.string().datetime({ offset: true, message: 'should be a time such as 2026-11-24T09:00:00+08:00' }).optional(),
  customers: z.array(z.unknown()),
});

/** What many customers have alike is kept once: their subscriptions, their partners. */
class Shared {
  readonly #subscriptions = new Map<string, readonly Subscription[]>();
  readonly #partners = new Map<string, readonly TenantId[]>();

  subscriptions(read: z.infer<typeof customer>['subscriptions']): readonly Subscription[] {
    return once(this.#subscriptions, JSON.stringify(read), () =>
      read.map(({ offerName, services, status }) => ({ offer: offerName, services: services.map(serviceKey), status })),
    );
  }

  partners(read: readonly TenantId[]): readonly TenantId[] {
    return once(this.#partners, read.join(' '), () => [...new Set(read)]);
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function toCustomer(read: z.infer<typeof customer>, subscriptions: readonly Subscription[], shared: boolean): Customer {
  return {
    id: customerId(read.id),
    name: read.companyName,
    short: shortName(read.companyName),
    ...(read.city === undefined ? {} : { city: read.city }),
    domain: read.domain,
    // In Partner Center a customer's id is the id of its tenant.
    tenant: read.tenantId ?? read.id,
    ...(read.customDomain === undefined ? {} : { customDomain: read.customDomain }),
    subscriptions,
    delegatedAdmin: read.delegatedAdmin && read.relationshipToPartner !== 'none',
    shared,
  };
}

/** Checks the whole file, in slices, and says all that is wrong with it. */
export async function customersFile(name: string, json: Json): Promise<Read<CustomersFile>> {
  const whole = file.safeParse(json.value);
  if (!whole.success) return { ok: false, problems: firstOf(name, sentences(name, whole.error.issues)) };
  const breath = new Breath();
  const problems: string[] = [];
  const shared = new Shared();
  const byId = new Map<string, CustomerRecord>();
  const byTenant = new Map<string, CustomerRecord>();
  const ofPartner = new Map<TenantId, CustomerRecord[]>();
  for (const [at, entry] of whole.data.customers.entries()) {
    const read = customer.safeParse(entry);
    if (!read.success) problems.push(...sentences(name, read.error.issues, ['customers', at]));
    else if (byId.has(read.data.id)) problems.push(`${name}: customers[${at}].id stands there twice`);
    else {
      const { englishName, pinyin, tenantId: own } = read.data;
      const partners = shared.partners(read.data.partnerTenantIds);
      const made = toCustomer(read.data, shared.subscriptions(read.data.subscriptions), partners.length > 1);
      const record = {
        customer: made,
        partners,
        ...(englishName === undefined ? {} : { englishName }),
        ...(pinyin === undefined ? {} : { pinyin }),
      };
      byId.set(read.data.id, record);
      if (own !== undefined && own !== read.data.id) byTenant.set(own, record);
      for (const partner of partners) {
        const list = ofPartner.get(partner);
        if (list === undefined) ofPartner.set(partner, [record]);
        else list.push(record);
      }
    }
    if (breath.due) await breath.take();
  }
  if (problems.length > 0) return { ok: false, problems: firstOf(name, problems) };
  const asOf = whole.data.asOf === undefined ? json.changed : Date.parse(whole.data.asOf);
  return { ok: true, value: { asOf, byId, byTenant, ofPartner } };
}
