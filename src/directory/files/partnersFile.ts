import { z } from 'zod';
import { bilingual, email, id, locale, phone, tenant, text } from './fields.js';
import { firstOf, type Json, type Read, sentences } from './readJson.js';
import { twice } from './twice.js';

const user = z.object({
  aadObjectId: id,
  name: text,
  /** Any word is read: a role that the policy does not know may not file. */
  role: text,
  locale: locale.optional(),
  phone: phone.optional(),
  email: email.optional(),
});

const partner = z.object({
  tenantId: tenant,
  name: bilingual,
  users: z.array(user).default([]),
  allowUnlistedUsers: z.boolean().default(true),
  /** Whom 21Vianet invites when it asks for a meeting. */
  escalationContact: z.object({ name: text, phone: phone.optional(), email: email.optional() }).optional(),
});

const file = z.object({ version: z.literal(1), partners: z.array(partner).min(1, 'should name a partner') });

/** One partner organisation, with the people whom its entry names. */
export type PartnerEntry = z.infer<typeof partner>;
export type PartnerUser = z.infer<typeof user>;

/** Checks the partners file. */
export function partnersFile(name: string, json: Json): Read<readonly PartnerEntry[]> {
  const read = file.safeParse(json.value);
  if (!read.success) return { ok: false, problems: firstOf(name, sentences(name, read.error.issues)) };
  const { partners } = read.data;
  const problems = [
    ...twice(partners, ({ tenantId }) => tenantId).map((at) => `${name}: partners[${at}].tenantId stands there twice`),
    ...partners.flatMap(({ users }, at) =>
      twice(users, ({ aadObjectId }) => aadObjectId).map(
        (user) => `${name}: partners[${at}].users[${user}].aadObjectId stands there twice`,
      ),
    ),
  ];
  return problems.length === 0 ? { ok: true, value: partners } : { ok: false, problems: firstOf(name, problems) };
}
