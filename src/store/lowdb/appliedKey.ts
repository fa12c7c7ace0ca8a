import { createHash } from 'node:crypto';
import type { CommandKey, EscalationId, Instant } from '../../domain/ids.js';

/** That a command was applied, and on which day (days since the epoch): enough to forget it in time. */
export interface AppliedKey {
  readonly v: 1;
  readonly day: number;
}

/** How long a repeated command is recognised; afterwards the escalation's state alone answers. */
const keptDays = 30;
const dayMs = 86_400_000;

/** A key counts for its escalation only. Hashed to 128 bits: there are many, and each stays in memory for 30 days. */
export const appliedKeyId = (escalation: EscalationId, key: CommandKey): string =>
  createHash('sha256').update(`${escalation}\n${key}`).digest('base64url').slice(0, 22);

export const appliedOn = (now: Instant): AppliedKey => ({ v: 1, day: Math.floor(now / dayMs) });

/** May this key be forgotten? */
export const isForgettable = (key: AppliedKey, now: Instant): boolean => Math.floor(now / dayMs) - key.day > keptDays;
