import { z } from 'zod';
import { text } from './fields.js';
import { firstOf, type Json, type Read, sentences } from './readJson.js';

const file = z.object({
  version: z.literal(1),
  source: text,
  roles: z.record(z.object({ mayFile: z.boolean(), basis: text })),
});

/** The roles that may submit support requests; every other role may not. */
export type RolesThatMayFile = ReadonlySet<string>;

/** Checks the policy file. */
export function policyFile(name: string, json: Json): Read<RolesThatMayFile> {
  const read = file.safeParse(json.value);
  if (!read.success) return { ok: false, problems: firstOf(name, sentences(name, read.error.issues)) };
  return { ok: true, value: new Set(Object.entries(read.data.roles).flatMap(([role, { mayFile }]) => (mayFile ? [role] : []))) };
}
