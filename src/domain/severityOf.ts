import type { SubmittedEscalation } from './escalation.js';
import type { Severity } from './severity.js';

/** The severity that counts: what 21Vianet assigned, until then what the partner requested. */
export const severityOf = ({ assigned, form }: SubmittedEscalation): Severity => assigned?.severity ?? form.severity;
