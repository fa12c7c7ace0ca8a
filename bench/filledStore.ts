/** A store as it is after months: escalations of many customers, most of them over. */

import type { SubmittedEscalation } from '../src/domain/escalation.js';
import { customerId, escalationId } from '../src/domain/ids.js';
import type { Store } from '../src/store/ports.js';
import { closed, draft, pickedUp, waiting, withdrawn } from '../test/support/builders.js';

/** How many are made durable at once. */
const batch = 2000;

/** Most are closed; one in twenty waits, one in ten is picked up. */
const lives: readonly ((fields: Parameters<typeof waiting>[0]) => SubmittedEscalation)[] = [
  waiting,
  pickedUp,
  pickedUp,
  withdrawn,
  ...Array.from({ length: 16 }, () => closed),
];

function madeUp(number: number): SubmittedEscalation {
  const { customer } = draft();
  const of = `c-${number % 700}`;
  const make = lives[number % lives.length] ?? closed;
  const fields = { id: escalationId(`old-${number}`), customer: { ...customer, id: customerId(of), name: `${customer.name}${of}` } };
  return { ...make(fields), number: `ES-${20_000 + number}` };
}

export async function fill(store: Store, escalations: number): Promise<void> {
  for (let from = 0; from < escalations; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, escalations - from) }, (_, at) => from + at);
    await Promise.all(numbers.map((number) => store.escalations.create(madeUp(number))));
  }
}
