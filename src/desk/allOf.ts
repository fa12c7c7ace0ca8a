import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { EscalationStore, Query } from '../store/ports.js';
import { pages } from './pages.js';

/** Every submitted escalation of a query, page by page. For queries that stay small: the queue, one owner's, one organisation's open ones. */
export async function allOf(escalations: EscalationStore, query: Query): Promise<readonly SubmittedEscalation[]> {
  const all: SubmittedEscalation[] = [];
  for await (const rows of pages(escalations, query)) all.push(...rows.filter(isSubmitted));
  return all;
}
