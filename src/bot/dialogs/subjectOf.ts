/** What the intake is about, looked up anew each turn: lists are reloaded, so a customer may have left its list meanwhile. */
import type { Customer } from '../../directory/ports.js';
import type { Service } from '../../guidance/ports.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import { forget, type IntakeState } from './intakeState.js';

/** The chosen customer as it is now; undefined when none is chosen or it has left the partner's list. */
export async function customerOf(state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<Customer | undefined> {
  return state.customer === undefined ? undefined : parts.directory.get(turn.who.actor.organisation, state.customer);
}

/** Customer and service, or the state in which the one that is missing is asked for again. */
export async function subjectOf(
  state: IntakeState,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<{ readonly customer: Customer; readonly service: Service } | { readonly state: IntakeState }> {
  const customer = await customerOf(state, turn, parts);
  if (!customer) return { state: forget(state, ['customer']) };
  const service = state.service === undefined ? undefined : parts.guidance.service(state.service);
  return service ? { customer, service } : { state: forget(state, ['service']) };
}
