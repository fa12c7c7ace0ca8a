import type { Instant, ServiceKey } from './ids.js';

/** A is the most urgent. The partner requests one, 21Vianet assigns one (guidance: get-help-support, o365-21vianet). */
export type Severity = 'A' | 'B' | 'C';

/** Technical, or billing and subscriptions (计费和订阅); billing tops out at B. */
export type RequestType = 'technical' | 'billing';

/** How well a published target is known: shown plainly, shown "for reference", or not shown. */
export type Confidence = 'documented' | 'documented-old' | 'conflicting';

/** When the target's clock runs, Beijing time. `workdays` follows the Chinese calendar with its make-up days. */
export type ServiceHours = 'always' | 'daily-09-24' | 'workdays-09-18';

/** How long until the first response: hours, or working days that end at the same clock time. */
export interface Target {
  readonly value: number;
  readonly unit: 'hour' | 'business-day';
  readonly hours: ServiceHours;
  readonly confidence: Confidence;
}

/** One severity level that a service knows. `name` differs for services with two levels (critical, non-critical). */
export interface SeverityLevel {
  readonly severity: Severity;
  readonly name: 'graded' | 'critical' | 'nonCritical';
  /** null: no target is published. */
  readonly target: Target | null;
}

/** The levels of one service by request type, most urgent first; from `data/response-targets.json`. */
export type ServiceLevels = Readonly<Record<RequestType, readonly SeverityLevel[]>>;

/** All services' levels: data that the decider is handed. */
export type TargetTable = ReadonlyMap<ServiceKey, ServiceLevels>;

/** The first-response target of one escalation as an instant, or the truth that none is published. */
export type ResponseTarget =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'by';
      readonly at: Instant;
      /** When three quarters of it have passed; absent in records from before there were reminders. */
      readonly soonAt?: Instant;
      readonly target: Target;
      /** The holiday table does not cover the date: shown as uncertain, never silently guessed. */
      readonly uncertain: boolean;
    };
