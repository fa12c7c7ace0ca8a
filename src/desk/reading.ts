import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { DeskDeps } from './deps.js';
import { maySee } from './maySee.js';
import type { Desk } from './ports.js';

/** Reads of one escalation. What does not exist and what the actor may not see are answered alike. */
export function reading({
  store: { escalations, outbox },
  now,
}: DeskDeps): Pick<Desk, 'get' | 'find' | 'openFor' | 'askedOf' | 'mostUrgent' | 'bring' | 'deliveries'> {
  const get: Desk['get'] = async (actor, id) => {
    const found = await escalations.get(id);
    return found !== undefined && maySee(actor, found) ? found : undefined;
  };
  return {
    get,

    async find(actor, number) {
      const found = await escalations.byNumber(number);
      return found !== undefined && isSubmitted(found) && maySee(actor, found) ? found : undefined;
    },

    async openFor({ organisation }, customer, service, limit) {
      const { rows } = await escalations.list({ by: 'organisation', organisation, open: true, customer, service }, limit);
      return rows.filter(isSubmitted);
    },

    async askedOf(actor, limit) {
      const { rows } = await escalations.list({ by: 'asked', person: actor.person }, limit);
      return rows.filter(isSubmitted).filter((each) => maySee(actor, each));
    },

    async mostUrgent(): Promise<SubmittedEscalation | undefined> {
      const { rows } = await escalations.list({ by: 'queue' }, 1);
      return rows.find(isSubmitted);
    },

    async bring(actor, id, to, asked) {
      const found = await get(actor, id);
      if (found === undefined || !isSubmitted(found)) return false;
      await outbox.bring({ escalation: id, to }, asked, now());
      return true;
    },

    async deliveries(actor, id) {
      return (await get(actor, id)) === undefined ? [] : outbox.states(id);
    },
  };
}
