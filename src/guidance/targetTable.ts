import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ServiceKey, serviceKey } from '../domain/ids.js';
import type { ServiceLevels, SeverityLevel, TargetTable } from '../domain/severity.js';

const level = z
  .object({
    severity: z.enum(['A', 'B', 'C']),
    name: z.enum(['graded', 'critical', 'nonCritical']),
    target: z
      .object({
        value: z.number().int().positive(),
        unit: z.enum(['hour', 'business-day']),
        hours: z.enum(['always', 'daily-09-24', 'workdays-09-18']),
        confidence: z.enum(['documented', 'documented-old', 'conflicting']),
      })
      .strict()
      .nullable(),
  })
  .strict();

const mostUrgentFirst = (levels: readonly { severity: string }[]): boolean =>
  levels.every((each, index) => index === 0 || (levels[index - 1]?.severity ?? '') < each.severity);

const file = z
  .object({
    version: z.literal(1),
    families: z.record(
      z
        .object({
          source: z.string().min(1, 'names no source'),
          levels: z.array(level).min(1, 'has no level').refine(mostUrgentFirst, 'is not in the order A, B, C, each once'),
        })
        .strict(),
    ),
    services: z.record(z.object({ technical: z.string(), billing: z.string() }).strict()),
  })
  .strict();

/** The levels of every service, or what is wrong with the file, one sentence each. */
export type LoadedTargets =
  | { readonly ok: true; readonly targets: TargetTable }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `data/response-targets.json`: families of services with their levels, targets and sources, and the family of each service. */
export function loadTargetTable(path: string): LoadedTargets {
  const problem = (text: string): LoadedTargets => ({ ok: false, problems: [`${path}: ${text}`] });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return problem(`cannot be read (${error})`);
  }
  const parsed = file.safeParse(json);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || 'the file'} ${issue.message}`) };
  return tableOf(parsed.data, path);
}

function tableOf({ families, services }: z.infer<typeof file>, path: string): LoadedTargets {
  const problems: string[] = [];
  const levelsOf = (service: string, family: string): readonly SeverityLevel[] => {
    const found = families[family];
    if (found === undefined) problems.push(`${path}: services.${service} names a family that is not there: ${family}`);
    return found?.levels ?? [];
  };
  const targets = new Map<ServiceKey, ServiceLevels>();
  for (const [service, { technical, billing }] of Object.entries(services)) {
    const levels = { technical: levelsOf(service, technical), billing: levelsOf(service, billing) };
    if (levels.billing.some((each) => each.severity === 'A'))
      problems.push(`${path}: services.${service} has A for billing, which tops out at B`);
    targets.set(serviceKey(service), levels);
  }
  return problems.length === 0 ? { ok: true, targets } : { ok: false, problems };
}
