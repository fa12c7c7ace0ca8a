/** Who is who: customers of a partner, partners and their people, representatives. */
import type { Actor, NamedRep } from '../domain/actor.js';
import type { CustomerSnapshot } from '../domain/escalation.js';
import type { CustomerId, Instant, PersonKey, ServiceKey, TenantId } from '../domain/ids.js';
import type { Bilingual, Language } from '../domain/language.js';

export interface Subscription {
  readonly offer: Bilingual;
  readonly services: readonly ServiceKey[];
  readonly status: 'active' | 'suspended' | 'deleted';
}

export interface Customer extends CustomerSnapshot {
  /** The customer's own domain, where it has one. */
  readonly customDomain?: string;
  readonly subscriptions: readonly Subscription[];
  /** False: the customer removed the partner's delegated admin rights. */
  readonly delegatedAdmin: boolean;
  /** More than one partner serves it; never says which. */
  readonly shared: boolean;
}

/**
 * The best matches first (exact, prefix, infix, pinyin prefix, pinyin infix, city). The order is a help for choosing and decides nothing:
 * only `exact` does, which says that the first customer, and no other, is what was typed in full (name with or without its legal form,
 * domain, id). `total` counts all of them; `capped` where counting stopped before the end, so that it means that many or more.
 */
export type Search =
  | {
      readonly kind: 'found';
      readonly customers: readonly Customer[];
      readonly total: number;
      readonly capped: boolean;
      readonly exact: boolean;
    }
  | { readonly kind: 'tooMany'; readonly total: number; readonly capped: boolean }
  | { readonly kind: 'none' };

/** Only the partner's own customers are ever searched or shown. `search` finds at most `limit` and says `tooMany` for words that say nothing. */
export interface CustomerDirectory {
  search(partner: TenantId, typed: string, limit: number): Promise<Search>;
  get(partner: TenantId, id: CustomerId): Promise<Customer | undefined>;
  /** When the list dates from. */
  asOf(partner: TenantId): Promise<Instant | undefined>;
}

/** Roles of the partner programme (create-user-accounts-and-set-permissions); which may file is policy data in `data/`. */
export type PartnerRole = 'admin-agent' | 'helpdesk-agent' | 'sales-agent' | 'global-admin' | 'billing-admin' | 'user-admin';

/** Who somebody is, and what the files say beside it. `role` is absent for users not listed. */
export type Identified =
  | {
      readonly kind: 'partner';
      readonly actor: Extract<Actor, { kind: 'partner' }>;
      readonly role?: PartnerRole;
      readonly language?: Language;
      readonly phone?: string;
      readonly email?: string;
    }
  | { readonly kind: 'rep'; readonly actor: Extract<Actor, { kind: 'rep' }>; readonly language?: Language }
  | { readonly kind: 'stranger'; readonly tenant?: TenantId };

/** A person as a verified activity names them: never anything typed or found in card data. */
export interface PersonSeen {
  readonly person: PersonKey;
  readonly tenant?: TenantId;
  readonly aadObjectId?: string;
  readonly name?: string;
  /** The client's own id for them, such as Teams' `29:…`. */
  readonly account?: string;
}

/** A representative whom the file lists, as the Teams they sign in to knows them. */
export interface ListedRep extends Omit<NamedRep, 'person'> {
  readonly tenantId: TenantId;
  readonly aadObjectId: string;
}

/** Whom a partner has named for escalations, as one of its listed people. */
export interface EscalationContact {
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
}

/** People and organisations from the partners and representatives files. */
export interface People {
  identify(seen: PersonSeen): Identified;
  /** Names of those of an organisation who may file, for refusals; at most `limit`. */
  whoMayFile(organisation: TenantId, limit: number): readonly string[];
  /** Undefined where the partner names nobody, or nobody of those whom its entry lists. */
  escalationContact(organisation: TenantId): EscalationContact | undefined;
  /** The partners that the file lists, in its order. */
  partners(): readonly TenantId[];
  /** The representatives whom the file lists, in its order. */
  representatives(): readonly ListedRep[];
  /** The first sample partner and the first support tenant: what local mode plays with. */
  readonly samplePartner: TenantId | undefined;
  readonly sampleSupport: TenantId | undefined;
  /** A local tester as an agent of the sample partner, or as a representative. */
  asPartner(seen: PersonSeen): Identified;
  asRep(seen: PersonSeen): Identified;
}
