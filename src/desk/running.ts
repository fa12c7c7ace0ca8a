import type { Escalation } from '../domain/escalation.js';
import { isSubmitted } from '../domain/escalation.js';
import { escalationNumber } from '../domain/escalationNumber.js';
import { change } from './changing.js';
import { submitKey } from './commandKeys.js';
import type { DeskDeps } from './deps.js';
import { maySee } from './maySee.js';
import type { Desk } from './ports.js';

/** Commands on what is there. */
export function running(deps: DeskDeps): Pick<Desk, 'submit' | 'run'> {
  const { escalations } = deps.store;
  /** A repeated submit keeps its number; only a new one takes the next of the sequence. */
  const numberFor = async (now: Escalation): Promise<string> =>
    isSubmitted(now) ? now.number : escalationNumber(await escalations.nextNumber());

  return {
    async submit(actor, id, form) {
      const now = await escalations.get(id);
      // The card of the form can be shared: a colleague who has it may submit it, so the organisation decides, not the author.
      if (now === undefined || now.organisation !== actor.organisation) return { kind: 'unknown' };
      const command = { do: 'submit', number: await numberFor(now), form, key: submitKey(id), actor, at: deps.now() } as const;
      return change(deps, now, command);
    },

    async run(actor, id, command, key) {
      const now = await escalations.get(id);
      if (now === undefined || !maySee(actor, now)) return { kind: 'unknown' };
      return change(deps, now, { ...command, key, actor, at: deps.now() });
    },
  };
}
