import type { Resolved } from '../domain/escalation.js';
import type { EscalationId, Instant } from '../domain/ids.js';
import { change } from './changing.js';
import { clockKey } from './commandKeys.js';
import type { DeskDeps } from './deps.js';

/** What one sweep did. Failures are those of the store; they are due again at the next sweep. */
export interface Swept {
  readonly closed: number;
  readonly forgotten: number;
  readonly failures: readonly { readonly escalation: EscalationId; readonly error: unknown }[];
}

/** How many due ones a sweep takes on; the rest is due again in a moment. */
const atOnce = 200;

/**
 * Does what time alone does: closes what was resolved and not answered, deletes drafts that nobody touched. Its key (the escalation and the
 * due instant) makes it happen once, whoever sweeps and however often.
 */
export async function sweepClock(deps: DeskDeps): Promise<Swept> {
  const now = deps.now();
  const due = await deps.store.escalations.list({ by: 'due', before: now }, atOnce);
  let closed = 0;
  let forgotten = 0;
  const failures: { escalation: EscalationId; error: unknown }[] = [];
  for (const escalation of due.rows) {
    try {
      if (escalation.state === 'draft') forgotten += Number(await deps.store.escalations.forget(escalation.id, escalation.revision));
      if (escalation.state === 'resolved') closed += Number(await closeDue(deps, escalation, now));
    } catch (error) {
      failures.push({ escalation: escalation.id, error });
    }
  }
  return { closed, forgotten, failures };
}

async function closeDue(deps: DeskDeps, escalation: Resolved, now: Instant): Promise<boolean> {
  const key = clockKey(escalation.id, escalation.closesAt);
  const outcome = await change(deps, escalation, { do: 'close', key, actor: { kind: 'clock' }, at: now });
  return outcome.kind === 'done' && !outcome.again;
}
