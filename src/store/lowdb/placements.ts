/** In which lists an escalation stands, and where: what makes each query of the store a walk along one list. */
import { type Escalation, isOpen, isSubmitted, ownerOf } from '../../domain/escalation.js';
import type { ServiceKey, TenantId } from '../../domain/ids.js';
import type { Query } from '../ports.js';
import type { Place } from './sortedList.js';

export interface Placement {
  /** `submitted`, `queue`, `due`, or a kind and whose. */
  readonly list: string;
  readonly place: Place;
}

const submittedOnes = 'submitted';

/** No target: behind all that have one. */
const last = Number.POSITIVE_INFINITY;

export function placementsOf(escalation: Escalation): readonly Placement[] {
  const { id, organisation, customer, author, createdAt, nextCheckAt } = escalation;
  const placements: Placement[] = [];
  const owner = ownerOf(escalation);
  if (isSubmitted(escalation)) {
    const submitted: Place = { first: escalation.submittedAt, second: 0, id };
    const target: Place = { first: escalation.target.kind === 'by' ? escalation.target.at : last, second: escalation.submittedAt, id };
    placements.push({ list: submittedOnes, place: submitted });
    placements.push({ list: `organisation ${organisation}`, place: submitted });
    placements.push({ list: `customer ${organisation} ${customer.id}`, place: submitted });
    if (isOpen(escalation)) {
      placements.push({ list: `open organisation ${organisation}`, place: submitted });
      placements.push({ list: `open customer ${organisation} ${customer.id}`, place: submitted });
      if (owner) placements.push({ list: `owner ${owner.person}`, place: target });
    }
    if (escalation.state === 'waiting') placements.push({ list: 'queue', place: target });
    if (escalation.state === 'waitingForPartner')
      for (const { person } of [escalation.submitter, ...escalation.followers])
        placements.push({ list: `asked ${person}`, place: submitted });
  }
  if (escalation.state !== 'selfSolved') placements.push({ list: `author ${author.person}`, place: { first: createdAt, second: 0, id } });
  if (nextCheckAt !== null) placements.push({ list: 'due', place: { first: nextCheckAt, second: 0, id } });
  return placements;
}

/** How a query is answered: along one list, in one direction, up to `until`; of what the list does not tell apart, only this. */
export interface Walk {
  readonly list: string;
  readonly newestFirst: boolean;
  readonly until?: number;
  readonly service?: ServiceKey;
  /** No longer open. */
  readonly over?: boolean;
}

/** All that was submitted, newest first, by one organisation or by any. */
export const walkForSubmitted = (organisation: TenantId | undefined): Walk =>
  organisation === undefined ? { list: submittedOnes, newestFirst: true } : walkFor({ by: 'organisation', organisation });

export function walkFor(query: Query): Walk {
  switch (query.by) {
    case 'organisation': {
      const { organisation, customer, service, open } = query;
      const whose = customer === undefined ? `organisation ${organisation}` : `customer ${organisation} ${customer}`;
      return {
        list: open === true ? `open ${whose}` : whose,
        newestFirst: true,
        ...(service === undefined ? {} : { service }),
        ...(open === false ? { over: true } : {}),
      };
    }
    case 'author':
      return { list: `author ${query.person}`, newestFirst: true };
    case 'queue':
      return { list: 'queue', newestFirst: false };
    case 'owner':
      return { list: `owner ${query.person}`, newestFirst: false };
    case 'asked':
      return { list: `asked ${query.person}`, newestFirst: true };
    case 'due':
      return { list: 'due', newestFirst: false, until: query.before };
    default:
      return query satisfies never;
  }
}
