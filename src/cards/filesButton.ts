import type { SubmittedEscalation } from '../domain/escalation.js';
import { say } from '../texts/say.js';
import type { Audience } from './audience.js';
import { actButton, type Button } from './button.js';

/** Opens the files; no button where there are none. */
export const filesButton = (escalation: SubmittedEscalation, audience: Audience): readonly Button[] =>
  (escalation.attachments ?? []).length === 0
    ? []
    : [actButton(audience, say(audience.language, 'files.action'), escalation, 'files', { inputs: 'none' })];
