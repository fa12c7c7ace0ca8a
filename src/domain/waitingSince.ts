import type { Waiting } from './escalation.js';
import type { Instant } from './ids.js';

/** Since when nobody has it: the submission, or the last time it came back to the queue. */
export const waitingSince = ({ history, submittedAt }: Waiting): Instant =>
  history.findLast(({ what }) => what === 'released' || what === 'reopened')?.at ?? submittedAt;
