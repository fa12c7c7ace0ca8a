import type { CommandOf } from './commands.js';
import { accepted, refused, step } from './deciding.js';
import type { Decision } from './decision.js';
import type { Closed, Escalation } from './escalation.js';
import { toPartner } from './notices.js';
import { submittedPart } from './submittedPart.js';

/** Time closes what was resolved and not answered; nobody else may. */
export function close(now: Escalation, command: CommandOf<'close'>): Decision {
  const { actor, at } = command;
  if (actor.kind !== 'clock' || now.state !== 'resolved' || at < now.closesAt) return refused({ code: 'wrongState' });
  const next: Closed = {
    ...submittedPart(now),
    ...step(now, command, 'closed'),
    state: 'closed',
    owner: now.owner,
    resolution: now.resolution,
    closedAt: at,
  };
  return accepted(next, toPartner(now, { kind: 'closedByItself' }));
}
