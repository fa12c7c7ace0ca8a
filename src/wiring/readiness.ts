/** Whether the bot does its work: the store takes changes, notices flow, and somebody receives. */
import { holidaysEnd } from '../calendar/holidaysEnd.js';
import type { Config } from '../config.js';
import type { Contact } from '../domain/conversation.js';
import type { Instant } from '../domain/ids.js';
import type { WorkingDays } from '../domain/workingDays.js';
import type { PartReadiness, Readiness } from '../server/opsRoutes.js';
import type { Contacts, Outbox, Store } from '../store/ports.js';

/** A notice that has waited this long, in ms, does not flow: an outage that somebody should look at. */
const patienceMs = 10 * 60_000;

interface Parts {
  readonly store: Pick<Store, 'writable'> & { readonly outbox: Pick<Outbox, 'backlog'>; readonly contacts: Pick<Contacts, 'receiving'> };
  readonly workingDays: WorkingDays;
  readonly bot: Config['bot'];
  readonly now: () => Instant;
}

/** Asked anew each time. Holidays that are about to end are told and fail nothing: the bot goes on and says what is uncertain. */
export function createReadiness({ store, workingDays, bot, now }: Parts): () => Promise<Readiness> {
  return async () => {
    const { lanes, oldest } = await store.outbox.backlog();
    const waits = oldest === undefined ? 0 : now() - oldest;
    const notices: PartReadiness =
      waits < patienceMs
        ? { ok: true }
        : { ok: false, why: `Notices wait in ${lanes} lanes, the oldest for ${Math.round(waits / 60_000)} minutes.` };
    const places = placesThat(await store.contacts.receiving(), bot === undefined);
    const note = holidaysEnd(workingDays, now());
    return { store: store.writable(), notices, places, holidays: note === undefined ? { ok: true } : { ok: true, note } };
  };
}

/** A place that was deleted, or from which the bot was removed, is told also while others receive: its people believe that they do. */
function placesThat(receiving: readonly Contact[], local: boolean): PartReadiness {
  const lost = receiving.filter(({ reachable }) => !reachable).length;
  const note =
    lost === 0
      ? undefined
      : `${lost} of ${receiving.length} places that receive cannot be reached any more: say "receive here" there again, or in another one.`;
  if (receiving.length > lost || local) return note === undefined ? { ok: true } : { ok: true, note };
  return { ok: false, why: note ?? 'No channel or chat receives escalations: a representative says "receive here" in one.' };
}
