import type { NamedRep, RepActor } from '../domain/actor.js';
import type { SubmittedEscalation } from '../domain/escalation.js';
import type { PlaceKey } from '../domain/ids.js';
import { isWorkedOn } from '../domain/isWorkedOn.js';
import { allOf } from './allOf.js';
import { change } from './changing.js';
import { handOverKey } from './commandKeys.js';
import type { DeskDeps } from './deps.js';
import type { Desk } from './ports.js';

/** The end of a shift: all that a representative works on goes to a colleague, one transfer each. */
export function handingOver(deps: DeskDeps): Pick<Desk, 'handOver'> {
  return {
    async handOver(from: RepActor, to: NamedRep, place: PlaceKey | undefined, asked) {
      const owned = await allOf(deps.store.escalations, { by: 'owner', person: from.person });
      const handed: SubmittedEscalation[] = [];
      for (const escalation of owned.filter(isWorkedOn)) {
        const key = handOverKey(asked, escalation.id);
        const outcome = await change(deps, escalation, {
          do: 'transfer',
          to,
          place: place ?? escalation.owner.place,
          key,
          actor: from,
          at: deps.now(),
        });
        if (outcome.kind === 'done') handed.push(escalation);
      }
      return handed;
    },
  };
}
