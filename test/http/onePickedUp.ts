import type { Person } from '../client/person.js';
import type { ClientKind } from '../client/room.js';
import { file } from './filing.js';
import { partnerAt, repAt, type Stage } from './stage.js';
import { type Spoken, words } from './words.js';

/** An escalation that a partner's agent has filed and a representative has picked up, with both of them in chats of their own. */
export async function onePickedUp(
  stage: Pick<Stage, 'client'>,
  kind: ClientKind,
  spoken: Spoken,
): Promise<{ readonly partner: Person; readonly rep: Person; readonly number: string }> {
  const w = words[spoken];
  const partner = partnerAt(stage, kind, spoken);
  const rep = await repAt(stage, kind, spoken);
  const number = await file(partner, w);
  await rep.say(`${w.pickUp} ${number}`);
  await partner.sees(number, w.willContactYou);
  return { partner, rep, number };
}
