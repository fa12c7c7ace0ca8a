/** The stored draft behind the intake: made once customer and service are known, and kept in step with the symptom. */
import type { Customer } from '../../directory/ports.js';
import type { Symptom } from '../../domain/escalation.js';
import type { Guidance, Service, Topic } from '../../guidance/ports.js';
import { liftFacts } from '../../understanding/liftFacts.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn } from '../turn.js';
import { turnKey } from '../turnKey.js';
import type { IntakeState } from './intakeState.js';
import { isSubscribed } from './subscribed.js';

/** How many self-help topics are shown, and so offered as "already tried" on the form. */
const topicsShown = 3;

export const topicsFor = (guidance: Guidance, service: Service, symptom: string | null | undefined): readonly Topic[] =>
  guidance.topics(service.key, symptom ?? undefined, topicsShown);

/** Stores the draft, or brings the one that is there up to date. Undefined when the draft is no longer the author's to change. */
export async function keepDraft(
  state: IntakeState,
  customer: Customer,
  service: Service,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<IntakeState | undefined> {
  if (state.drafted && !state.outdated) return state;
  const topics = topicsFor(parts.guidance, service, state.symptom).map(({ id, title }) => ({ id, title }));
  const symptom = state.symptom ? symptomOf(state.symptom, turn) : undefined;
  const { id, name, short, city, domain, tenant } = customer;
  const opened = await parts.desk.open(turn.who.actor, {
    id: state.intake,
    customer: { id, name, short, domain, ...(city ? { city } : {}), ...(tenant ? { tenant } : {}) },
    service: { key: service.key, name: service.name, short: service.short },
    subscribed: isSubscribed(customer, service.key),
    ...(symptom ? { symptom } : {}),
    topics,
  });
  if (opened.kind !== 'done' || opened.escalation.state !== 'draft') return undefined;
  if (opened.again) {
    const described = await parts.desk.run(
      turn.who.actor,
      state.intake,
      { do: 'describe', ...(symptom ? { symptom } : {}), topics },
      turnKey(turn),
    );
    if (described.kind !== 'done') return undefined;
  }
  return { ...state, drafted: true, outdated: false };
}

function symptomOf(text: string, turn: PartnerTurn): Symptom {
  return { text, ...liftFacts(text, turn.now) };
}
