import type { Escalation } from '../domain/escalation.js';
import type { EscalationStore, Query } from '../store/ports.js';

/** How many rows are asked for at once. */
const pageSize = 200;

/** All that a query finds, page by page, as long as somebody goes on asking. */
export async function* pages(escalations: EscalationStore, query: Query): AsyncGenerator<readonly Escalation[]> {
  let after: string | undefined;
  do {
    const page = await escalations.list(query, pageSize, after);
    yield page.rows;
    after = page.next;
  } while (after !== undefined);
}
