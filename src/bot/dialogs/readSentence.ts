/** Fills what one sentence says into the intake's state: customer, service, symptom, each only where it is not known yet. */
import type { Search } from '../../directory/ports.js';
import { understand } from '../../understanding/understand.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import type { IntakeState } from './intakeState.js';

/** How many of the best matches are offered. */
export const matchesShown = 5;

type FittingCustomers = Omit<Extract<Search, { kind: 'found' }>, 'kind'>;

export async function readSentence(typed: string, state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<IntakeState> {
  const said = await understand(typed, {
    partner: turn.who.actor.organisation,
    directory: parts.directory,
    services: parts.guidance.services,
    now: turn.now,
  });
  let next = state;
  if (next.customer === undefined && said.customers.length > 0) next = withCustomers(next, said.customerTyped ?? typed, said);
  const [service] = said.services;
  if (next.service === undefined && service !== undefined) {
    next = said.services.length === 1 ? { ...next, service } : { ...next, serviceCandidates: said.services };
  }
  if (next.symptom === undefined && said.symptom !== undefined) next = { ...next, symptom: said.symptom };
  return next;
}

/** The only match is taken, and one that is exactly what was typed; several are asked about. Never guesses between two. */
export function withCustomers(state: IntakeState, typed: string, { customers, total, capped, exact }: FittingCustomers): IntakeState {
  const [first] = customers;
  if (first && (total === 1 || exact)) return { ...state, customer: first.id };
  return { ...state, candidates: { typed, total, capped, ids: customers.slice(0, matchesShown).map(({ id }) => id) } };
}
