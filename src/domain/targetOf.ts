import type { Surroundings } from './decision.js';
import type { Form } from './form.js';
import type { Instant, ServiceKey } from './ids.js';
import { responseDeadline } from './responseDeadline.js';
import type { ResponseTarget } from './severity.js';

/** The first-response target of that service for the requested severity, counted from `at`; none where none is published. */
export function targetOf(service: ServiceKey, form: Form, at: Instant, { targets, workingDays }: Surroundings): ResponseTarget {
  const level = targets.get(service)?.[form.type].find(({ severity }) => severity === form.severity);
  return responseDeadline(level?.target ?? null, at, workingDays);
}
