import { z } from 'zod';
import { bilingual, email, id, locale, phone, tenant, text } from './fields.js';
import { firstOf, type Json, type Read, sentences } from './readJson.js';
import { twice } from './twice.js';

const support = z.object({ tenantId: tenant, name: bilingual, allowUnlistedUsers: z.boolean().default(false) });

const representative = z.object({
  tenantId: tenant,
  aadObjectId: id,
  name: text,
  locale: locale.optional(),
  phone: phone.optional(),
  email: email.optional(),
  /** For a Teams chat link; without it partners are not offered one. */
  signInName: text.optional(),
});

const file = z.object({
  version: z.literal(1),
  tenants: z.array(support).min(1, 'should name a support organisation'),
  representatives: z.array(representative).default([]),
});

/** The support organisations and the representatives who are named. */
export type RepsFile = z.infer<typeof file>;
export type Representative = z.infer<typeof representative>;

/** Checks the representatives file. */
export function repsFile(name: string, json: Json): Read<RepsFile> {
  const read = file.safeParse(json.value);
  if (!read.success) return { ok: false, problems: firstOf(name, sentences(name, read.error.issues)) };
  const { tenants, representatives } = read.data;
  const problems = [
    ...twice(tenants, ({ tenantId }) => tenantId).map((at) => `${name}: tenants[${at}].tenantId stands there twice`),
    ...twice(representatives, (rep) => `${rep.tenantId} ${rep.aadObjectId}`).map(
      (at) => `${name}: representatives[${at}].aadObjectId stands there twice`,
    ),
    ...representatives.flatMap((rep, at) =>
      tenants.some(({ tenantId }) => tenantId === rep.tenantId)
        ? []
        : [`${name}: representatives[${at}].tenantId should be one of the tenants`],
    ),
  ];
  return problems.length === 0 ? { ok: true, value: read.data } : { ok: false, problems: firstOf(name, problems) };
}
