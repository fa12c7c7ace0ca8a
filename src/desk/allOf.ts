import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { EscalationStore, Query } from '../store/ports.js';

/** How many rows are asked for at once. */
const pageSize = 200;

/** Every submitted escalation of a query, page by page. For queries that stay small: the queue, one owner's, one organisation's open ones. */
export async function allOf(escalations: EscalationStore, query: Query): Promise<readonly SubmittedEscalation[]> {
  const all: SubmittedEscalation[] = [];
  let after: string | undefined;
  do {
    const page = await escalations.list(query, pageSize, after);
    all.push(...page.rows.filter(isSubmitted));
    after = page.next;
  } while (after !== undefined);
  return all;
}
