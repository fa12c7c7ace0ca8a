/** What makes a command happen once. Each kind of key has its own prefix, so that none is ever taken for another. */
import { createHash } from 'node:crypto';
import { type CommandKey, commandKey, type EscalationId, type Instant, type PersonKey } from '../domain/ids.js';

function keyOf(kind: string, ...parts: readonly unknown[]): CommandKey {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return commandKey(`${kind}:${hash.slice(0, 32)}`);
}

/** What was pressed on which card by whom, with which inputs. */
export interface PressOnCard {
  readonly escalation: EscalationId;
  /** The revision that the card showed: the same press on a newer card is a new command. */
  readonly revision: number;
  readonly act: string;
  readonly person: PersonKey;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A press. Ten people share a channel's card, people double-click, and Teams repeats slow turns under new activity ids. */
export function pressKey({ escalation, revision, act, person, inputs }: PressOnCard): CommandKey {
  const sorted = Object.entries(inputs).sort(([one], [other]) => (one < other ? -1 : 1));
  return keyOf('press', escalation, revision, act, person, sorted);
}

/** A typed command: the activity that carried it. */
export const typedKey = (channelId: string, conversationId: string, activityId: string): CommandKey =>
  keyOf('typed', channelId, conversationId, activityId);

/** The clock: the escalation and the instant that was due. */
export const clockKey = (escalation: EscalationId, due: Instant | null): CommandKey => keyOf('clock', escalation, due);

/** The same for what is reminded of with others, before its instant: when that comes, the partner may still have to be told. */
export const aheadKey = (escalation: EscalationId, due: Instant | null): CommandKey => keyOf('ahead', escalation, due);

/** Handing over everything: what asked for it, and each escalation. */
export const handOverKey = (asked: CommandKey, escalation: EscalationId): CommandKey => keyOf('handOver', asked, escalation);

/** Submitting: the draft alone, so that one draft is one escalation, whoever submits it and however often. */
export const submitKey = (escalation: EscalationId): CommandKey => keyOf('submit', escalation);
