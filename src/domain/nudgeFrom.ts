import { hourMs } from './beijingTime.js';
import type { SubmittedEscalation } from './escalation.js';
import type { Instant } from './ids.js';
import { periods } from './periods.js';

/** From when on the partner may ask for a reminder: the target, and where none is published, some hours after it was sent in. */
export const nudgeFrom = ({ target, targetFrom, submittedAt }: SubmittedEscalation): Instant =>
  target.kind === 'by' ? target.at : (targetFrom ?? submittedAt) + periods.nudgeHours * hourMs;
