import type { Surroundings } from './decision.js';
import type { Form } from './form.js';
import type { Instant, ServiceKey } from './ids.js';
import { responseDeadline } from './responseDeadline.js';
import type { ResponseTarget } from './severity.js';
import { soonInstant } from './soonInstant.js';

/** The first-response target of that service for a severity, counted from an instant; none where none is published. */
export function targetOf(
  service: ServiceKey,
  { type, severity }: Pick<Form, 'type' | 'severity'>,
  from: Instant,
  { targets, workingDays }: Surroundings,
): ResponseTarget {
  const level = targets.get(service)?.[type].find((each) => each.severity === severity);
  const deadline = responseDeadline(level?.target ?? null, from, workingDays);
  if (deadline.kind === 'none') return deadline;
  return { ...deadline, soonAt: soonInstant(deadline.target.hours, from, deadline.at, workingDays) };
}
