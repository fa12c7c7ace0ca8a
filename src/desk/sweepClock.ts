import type { Escalation, Waiting } from '../domain/escalation.js';
import type { EscalationId, Instant } from '../domain/ids.js';
import { change } from './changing.js';
import { clockKey } from './commandKeys.js';
import type { DeskDeps } from './deps.js';
import { pages } from './pages.js';
import { remindingTogether } from './remindingTogether.js';

/** What one sweep did. Failures are those of the store; they are due again at the next sweep. */
export interface Swept {
  readonly closed: number;
  readonly reminded: number;
  readonly forgotten: number;
  readonly failures: readonly { readonly escalation: EscalationId; readonly error: unknown }[];
}

/**
 * Does what time alone does: reminds of what waits, closes what was resolved and not answered, deletes drafts that nobody touched. Its key
 * (the escalation and the due instant) makes it happen once, whoever sweeps and however often. A reminder that an outage
 * has brought into the quiet hours is due again when they end.
 */
export async function sweepClock(deps: DeskDeps): Promise<Swept> {
  const now = deps.now();
  const swept = { closed: 0, reminded: 0, forgotten: 0 };
  const failures: { escalation: EscalationId; error: unknown }[] = [];
  const due: Escalation[] = [];
  // Read whole before anything changes: what is done moves in the list.
  for await (const rows of pages(deps.store.escalations, { by: 'due', before: now })) due.push(...rows);
  for (const escalation of due) {
    try {
      if (escalation.state === 'draft') swept.forgotten += Number(await deps.store.escalations.forget(escalation.id, escalation.revision));
      else if (escalation.state === 'waitingForPartner') swept.reminded += await timeHasCome(deps, escalation, 'remindPartner', now);
      else if (escalation.state === 'resolved') swept.closed += await timeHasCome(deps, escalation, 'close', now);
    } catch (error) {
      failures.push({ escalation: escalation.id, error });
    }
  }
  const waiting = due.filter((each): each is Waiting => each.state === 'waiting');
  try {
    swept.reminded += await remindingTogether(deps, waiting, now);
  } catch (error) {
    failures.push(...waiting.map(({ id }) => ({ escalation: id, error })));
  }
  return { ...swept, failures };
}

/** Runs the clock's command for the instant that was due; how many times it happened, none or one. */
async function timeHasCome(deps: DeskDeps, escalation: Escalation, what: 'remindPartner' | 'close', at: Instant): Promise<number> {
  const key = clockKey(escalation.id, escalation.nextCheckAt);
  const outcome = await change(deps, escalation, { do: what, key, actor: { kind: 'clock' }, at });
  return Number(outcome.kind === 'done' && !outcome.again);
}
