/** How a decider answers, and what every accepted change moves on. */
import type { Command } from './commands.js';
import type { Decision, Notice, Refusal } from './decision.js';
import type { Escalation } from './escalation.js';
import type { HistoryEntry } from './historyEntry.js';
import { nextCheckAt } from './nextCheckAt.js';

/** The command is not carried out, and why. */
export const refused = (refusal: Refusal): Decision => ({ accepted: false, refusal });

/** The next state, with its next check, and who is told. */
export const accepted = (next: Escalation, notices: readonly Notice[] = []): Decision => ({
  accepted: true,
  next: { ...next, nextCheckAt: nextCheckAt(next) },
  notices,
});

/**
 * One more revision, the time of the touch, and one more line of history: who, when, what, the words that go with it, and for whose eyes
 * it is.
 */
export function step(
  now: Escalation,
  { actor, at }: Pick<Command, 'actor' | 'at'>,
  what: HistoryEntry['what'],
  text?: string,
  more: Pick<HistoryEntry, 'detail' | 'files' | 'seenBy'> = {},
): Pick<Escalation, 'revision' | 'touchedAt' | 'history'> {
  const by: HistoryEntry['by'] = actor.kind === 'clock' ? actor : { kind: actor.kind, person: actor.person, name: actor.name };
  const entry: HistoryEntry = { at, by, what, ...(text === undefined ? {} : { text }), ...more };
  return { revision: now.revision + 1, touchedAt: at, history: [...now.history, entry] };
}
