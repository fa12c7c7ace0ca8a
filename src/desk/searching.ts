import type { Actor } from '../domain/actor.js';
import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { EscalationStore, Query } from '../store/ports.js';
import { allOf } from './allOf.js';
import type { DeskDeps } from './deps.js';
import { maySee } from './maySee.js';
import { pageByNeed } from './needOrder.js';
import type { Desk, Looking } from './ports.js';

type Side = Exclude<Actor, { kind: 'clock' }>;

/** Searches of both sides; the clock looks for nothing. */
export function searching({ store: { escalations } }: DeskDeps): Pick<Desk, 'search'> {
  return {
    async search(actor, looking, skip, limit) {
      if (actor.kind === 'clock') return [];
      const upTo = skip + limit;
      const isAsked = looking.number !== undefined || looking.words.length > 0;
      const found = isAsked ? await fitting(escalations, actor, looking, upTo) : await concerning(escalations, actor, upTo);
      return found.slice(skip, upTo);
    },
  };
}

/** The one with the number stands first, also where it is older than what a search for words looks at. */
async function fitting(
  escalations: EscalationStore,
  actor: Side,
  { number, words }: Looking,
  limit: number,
): Promise<readonly SubmittedEscalation[]> {
  const numbered = number === undefined ? undefined : await escalations.byNumber(number);
  const whose = actor.kind === 'partner' ? { organisation: actor.organisation } : {};
  const worded = words.length === 0 ? [] : await escalations.search({ ...whose, words }, 0, limit);
  const others = worded.filter(({ id }) => id !== numbered?.id);
  return [...(numbered === undefined ? [] : [numbered]), ...others].filter(isSubmitted).filter((row) => maySee(actor, row));
}

async function concerning(escalations: EscalationStore, actor: Side, limit: number): Promise<readonly SubmittedEscalation[]> {
  const first = async (query: Query) => (await escalations.list(query, limit)).rows.filter(isSubmitted);
  if (actor.kind === 'rep') return [...(await first({ by: 'owner', person: actor.person })), ...(await first({ by: 'queue' }))];
  const { organisation } = actor;
  const open = await allOf(escalations, { by: 'organisation', organisation, open: true });
  return [...pageByNeed(open, limit).rows, ...(await first({ by: 'organisation', organisation, open: false }))];
}
