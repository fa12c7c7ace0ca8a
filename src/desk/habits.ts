import { dayMs } from '../domain/beijingTime.js';
import type { CustomerId, ServiceKey } from '../domain/ids.js';
import { periods } from '../domain/periods.js';
import type { DeskDeps } from './deps.js';
import type { Desk } from './ports.js';

/** How far back habits are looked for: an intake's turn must stay quick. */
const lookedAt = 50;

/** What a person and their organisation did before, so that it need not be asked again. */
export function habits({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'recentCustomers' | 'frequentServices' | 'lastDraft'> {
  return {
    async recentCustomers({ person, organisation }, limit) {
      const own = await escalations.list({ by: 'author', person }, lookedAt);
      const all = await escalations.list({ by: 'organisation', organisation }, lookedAt);
      const recent = new Set<CustomerId>();
      for (const { organisation: of, customer } of [...own.rows, ...all.rows]) if (of === organisation) recent.add(customer.id);
      return [...recent].slice(0, limit);
    },

    async frequentServices({ organisation }) {
      const { rows } = await escalations.list({ by: 'organisation', organisation }, lookedAt);
      const counts = new Map<ServiceKey, number>();
      for (const { service } of rows) counts.set(service.key, (counts.get(service.key) ?? 0) + 1);
      // The sort is stable: of two that are escalated as often, the one escalated last comes first.
      return [...counts].sort(([, one], [, other]) => other - one).map(([service]) => service);
    },

    async lastDraft({ person, organisation }) {
      const { rows } = await escalations.list({ by: 'author', person }, lookedAt);
      const kept = now() - periods.draftKeptDays * dayMs;
      return rows
        .filter((row) => row.state === 'draft' && row.organisation === organisation && row.touchedAt > kept)
        .sort((one, other) => other.touchedAt - one.touchedAt)[0];
    },
  };
}
