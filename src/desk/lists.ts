import type { Actor } from '../domain/actor.js';
import { isSubmitted, type SubmittedEscalation } from '../domain/escalation.js';
import type { CustomerId, Instant } from '../domain/ids.js';
import type { EscalationStore, Query } from '../store/ports.js';
import { allOf } from './allOf.js';
import type { DeskDeps } from './deps.js';
import { pageByNeed } from './needOrder.js';
import type { Desk, ListOf, ListPage } from './ports.js';

const nothing: ListPage = { rows: [], total: 0, marked: 0 };

const pastTarget = ({ target }: SubmittedEscalation, now: Instant): boolean => target.kind === 'by' && target.at < now;

const isOwn = ({ submitter }: SubmittedEscalation, actor: Actor): boolean => actor.kind === 'partner' && submitter.person === actor.person;

/** The lists of both sides; a list of the other side is empty. */
export function lists({ store: { escalations }, now }: DeskDeps): Pick<Desk, 'list'> {
  return {
    async list(actor, what, limit, after, customer) {
      const query = queryFor(actor, what, customer);
      if (query === undefined) return nothing;
      if (what === 'mine' || what === 'own') {
        const open = await allOf(escalations, query);
        return pageByNeed(what === 'mine' ? open : open.filter((each) => isOwn(each, actor)), limit, after);
      }
      const page = await escalations.list(query, limit, after);
      const rows = page.rows.filter(isSubmitted);
      const total = await escalations.count(query);
      return {
        rows,
        total,
        marked: await markedOf(escalations, query, what, now()),
        ...(page.next === undefined ? {} : { next: page.next }),
      };
    },
  };
}

function queryFor(actor: Actor, what: ListOf, customer: CustomerId | undefined): Query | undefined {
  if (actor.kind === 'partner' && what !== 'queue' && what !== 'work') {
    const about = customer === undefined ? {} : { customer };
    return { by: 'organisation', organisation: actor.organisation, open: what !== 'closed', ...about };
  }
  if (actor.kind === 'rep' && what === 'queue') return { by: 'queue' };
  if (actor.kind === 'rep' && what === 'work') return { by: 'owner', person: actor.person };
  return undefined;
}

/** Past their target in the queue, waiting for the partner in one's work; a list of closed ones marks none. */
async function markedOf(escalations: EscalationStore, query: Query, what: ListOf, now: Instant): Promise<number> {
  if (what === 'closed') return 0;
  const all = await allOf(escalations, query);
  return all.filter((each) => (what === 'queue' ? pastTarget(each, now) : each.state === 'waitingForPartner')).length;
}
