import type { FormErrorCode } from './form.js';
import type { RequestType, ServiceLevels, Severity } from './severity.js';

/** The requested level, or why the service has no such level for this type of request. */
export type CheckedSeverity =
  | { readonly level: Severity; readonly error?: undefined }
  | { readonly level?: undefined; readonly error: Extract<FormErrorCode, `severity${string}`> };

/** A is for technical problems only, and billing tops out at B (guidance: get-help-support, o365-21vianet). */
export function checkSeverity(typed: string, type: RequestType, levels: ServiceLevels): CheckedSeverity {
  const wanted = typed.normalize('NFKC').trim().toUpperCase();
  const level = levels[type].find(({ severity }) => severity === wanted);
  if (level !== undefined) return { level: level.severity };
  if (wanted !== 'A' || levels[type][0]?.severity !== 'B') return { error: 'severity' };
  // Where A is called critical, a sentence about A and B would speak of names that nobody has seen.
  return { error: levels.technical[0]?.name === 'critical' ? 'severityTechnicalOnly' : 'severityBilling' };
}
