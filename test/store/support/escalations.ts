/** Changes in one line each, for tests of stores. */
import type { CommandBody } from '../../../src/domain/commands.js';
import { decide } from '../../../src/domain/decide.js';
import type { Decide, Notice } from '../../../src/domain/decision.js';
import type { Escalation } from '../../../src/domain/escalation.js';
import { commandKey, escalationId, type Instant, type Recipient } from '../../../src/domain/ids.js';
import { channel, partner, rep, surroundings, tuesday } from '../../support/builders.js';

/** Asks the domain, as the desk does. */
export const deciding =
  (actor: Parameters<typeof decide>[1]['actor'], body: CommandBody, at: Instant = tuesday): Decide =>
  (now) =>
    decide(now, { ...body, key: commandKey('k'), actor, at }, surroundings());

/** Accepts whatever comes, with these fields over what is there and these notices. */
export const accepting =
  (notices: readonly Notice[] = [], change: (now: Escalation) => Escalation = (now) => now): Decide =>
  (now) => ({ accepted: true, next: { ...change(now), revision: now.revision + 1 }, notices });

/** Always refuses. */
export const refusing: Decide = () => ({ accepted: false, refusal: { code: 'wrongState' } });

export const thePartner: Recipient = { person: partner().person };
export const theChannel: Recipient = { place: channel };

/** Something that the partner must notice. */
export const message = (text: string, to: Recipient = thePartner): Notice => ({ to, what: { kind: 'detailsAdded', by: rep().name, text } });

export const card = (to: Recipient = thePartner): Notice => ({ to, what: { kind: 'card' } });

export const idOf = (number: number) => escalationId(`e-${String(number).padStart(6, '0')}`);
