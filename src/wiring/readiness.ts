/** Whether the bot does its work: the store takes changes, notices flow, and somebody receives. */
import type { Config } from '../config.js';
import type { Instant } from '../domain/ids.js';
import type { PartReadiness, Readiness } from '../server/opsRoutes.js';
import type { Store } from '../store/ports.js';

/** A notice that has waited this long, in ms, does not flow: an outage that somebody should look at. */
const patienceMs = 10 * 60_000;

export function createReadiness(store: Store, config: Pick<Config, 'bot'>, now: () => Instant): () => Promise<Readiness> {
  return async () => {
    const { lanes, oldest } = await store.outbox.backlog();
    const waits = oldest === undefined ? 0 : now() - oldest;
    const notices: PartReadiness =
      waits < patienceMs
        ? { ok: true }
        : { ok: false, why: `Notices wait in ${lanes} lanes, the oldest for ${Math.round(waits / 60_000)} minutes.` };
    const places: PartReadiness =
      config.bot === undefined || (await store.contacts.receiving()).length > 0
        ? { ok: true }
        : { ok: false, why: 'No channel or chat receives escalations: a representative says "receive here" in one.' };
    return { store: store.writable(), notices, places };
  };
}
