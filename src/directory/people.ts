import { createHash } from 'node:crypto';
import type { NamedRep } from '../domain/actor.js';
import type { PersonKey, TenantId } from '../domain/ids.js';
import type { PartnerEntry, PartnerUser } from './files/partnersFile.js';
import type { RolesThatMayFile } from './files/policyFile.js';
import type { Representative, RepsFile } from './files/repsFile.js';
import type { EscalationContact, Identified, ListedRep, PartnerRole, People, PersonSeen } from './ports.js';

/** What the files say of people, as they are now. */
export interface PeopleFiles {
  readonly partners: readonly PartnerEntry[];
  readonly reps: RepsFile;
  readonly rolesThatMayFile: RolesThatMayFile;
}

type Partner = Extract<Identified, { kind: 'partner' }>;
type Rep = Extract<Identified, { kind: 'rep' }>;
/** The seen person as local mode plays them: under a sample person's name, with a tag of their own, where the client gives none. */
type Played = PersonSeen & { readonly borrowed: boolean };

const knownRoles: readonly PartnerRole[] = ['admin-agent', 'helpdesk-agent', 'sales-agent', 'global-admin', 'billing-admin', 'user-admin'];
/** The Emulator calls everybody `User`. */
const nobodysName = /^\s*(?:user)?\s*$/i;

/** Answers from the files; each question reads them anew, so that a reload counts at once. */
export function createPeople(files: () => PeopleFiles): People {
  const mayFile = (partner: PartnerEntry, user: PartnerUser | undefined): boolean =>
    user === undefined ? partner.allowUnlistedUsers : files().rolesThatMayFile.has(user.role);

  const asPartner = (seen: PersonSeen): Identified => {
    const known = identify(seen);
    const [partner] = files().partners;
    if (known.kind === 'partner' || partner === undefined) return known;
    const model = partner.users.find((user) => mayFile(partner, user));
    const played = play(seen, model?.name);
    const made = partnerOf(played, partner, undefined, true);
    const email = played.borrowed ? model?.email : undefined;
    return { ...made, ...(model?.phone === undefined ? {} : { phone: model.phone }), ...(email === undefined ? {} : { email }) };
  };

  const asRep = (seen: PersonSeen): Identified => {
    const known = identify(seen);
    const [tenant] = files().reps.tenants;
    if (known.kind === 'rep' || tenant === undefined) return known;
    const model = files().reps.representatives.find((rep) => rep.tenantId === tenant.tenantId);
    const played = play(seen, model?.name);
    const { actor } = repOf(played, tenant.name['zh-CN'], model);
    return { kind: 'rep', actor: { ...actor, name: played.name ?? actor.name } };
  };

  const identify = (seen: PersonSeen): Identified => {
    const tenant = seen.tenant?.toLowerCase();
    const object = seen.aadObjectId?.toLowerCase();
    const { partners, reps } = files();
    const rep = reps.representatives.find((entry) => entry.tenantId === tenant && entry.aadObjectId === object);
    const support = reps.tenants.find((entry) => entry.tenantId === tenant);
    if (rep !== undefined && support !== undefined) return repOf(seen, support.name['zh-CN'], rep);
    const partner = partners.find((entry) => entry.tenantId === tenant);
    if (partner !== undefined) {
      const user = partner.users.find((entry) => entry.aadObjectId === object);
      return partnerOf(seen, partner, user, mayFile(partner, user));
    }
    if (support?.allowUnlistedUsers === true) return repOf(seen, support.name['zh-CN'], undefined);
    return { kind: 'stranger', ...(seen.tenant === undefined ? {} : { tenant: seen.tenant }) };
  };

  return {
    identify,
    asPartner,
    asRep,
    whoMayFile(organisation: TenantId, limit: number): readonly string[] {
      const partner = files().partners.find((entry) => entry.tenantId === organisation);
      const users = partner?.users.filter((user) => files().rolesThatMayFile.has(user.role)) ?? [];
      return users.slice(0, limit).map((user) => user.name);
    },
    escalationContact(organisation: TenantId): EscalationContact | undefined {
      const partner = files().partners.find((entry) => entry.tenantId === organisation);
      const contact = partner?.escalationContact;
      if (partner === undefined || contact === undefined) return undefined;
      const { name, email } = contact;
      const sameEmail = (user: PartnerUser): boolean => email !== undefined && user.email?.toLowerCase() === email.toLowerCase();
      const user = partner.users.find(sameEmail) ?? partner.users.find((each) => each.name === name);
      return user && { aadObjectId: user.aadObjectId, name, ...(email === undefined ? {} : { email }) };
    },
    partners(): readonly TenantId[] {
      return files().partners.map((partner) => partner.tenantId);
    },
    representatives(): readonly ListedRep[] {
      return files().reps.representatives.map(({ tenantId, aadObjectId, ...rep }) => ({ tenantId, aadObjectId, ...detailsOf(rep) }));
    },
    get samplePartner(): TenantId | undefined {
      return files().partners[0]?.tenantId;
    },
    get sampleSupport(): TenantId | undefined {
      return files().reps.tenants[0]?.tenantId;
    },
  };
}

function play(seen: PersonSeen, name: string | undefined): Played {
  const borrowed = nobodysName.test(seen.name ?? '');
  return { ...seen, borrowed, ...(borrowed && name !== undefined ? { name: `${name} ${tagOf(seen.person)}` } : {}) };
}

/** Three digits that stay with a person: several nameless testers must be told apart, and stay who they are after a restart. */
function tagOf(person: PersonKey): string {
  const hash = createHash('sha256').update(person).digest();
  return `#${100 + (hash.readUInt32BE(0) % 900)}`;
}

/** A person whom no name comes with is called by their organisation's. */
function partnerOf(seen: PersonSeen, partner: PartnerEntry, user: PartnerUser | undefined, mayFile: boolean): Partner {
  const role = knownRoles.find((known) => known === user?.role);
  return {
    kind: 'partner',
    actor: {
      kind: 'partner',
      person: seen.person,
      name: user?.name ?? seen.name ?? partner.name['zh-CN'],
      organisation: partner.tenantId,
      organisationName: partner.name,
      mayFile,
    },
    ...(role === undefined ? {} : { role }),
    ...(user?.locale === undefined ? {} : { language: user.locale }),
    ...(user?.phone === undefined ? {} : { phone: user.phone }),
    ...(user?.email === undefined ? {} : { email: user.email }),
  };
}

function repOf(seen: PersonSeen, organisation: string, rep: Representative | undefined): Rep {
  return {
    kind: 'rep',
    actor: {
      kind: 'rep',
      person: seen.person,
      ...detailsOf({ ...rep, name: rep?.name ?? seen.name ?? organisation }),
    },
    ...(rep?.locale === undefined ? {} : { language: rep.locale }),
  };
}

/** How a representative is named and reached; what is not known is left out. */
function detailsOf({
  name,
  phone,
  email,
  signInName,
}: Pick<Representative, 'name' | 'phone' | 'email' | 'signInName'>): Omit<NamedRep, 'person'> {
  return {
    name,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(signInName === undefined ? {} : { signInName }),
  };
}
