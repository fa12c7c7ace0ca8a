/** The stored draft behind the intake: made once customer and service are known, and kept in step with the symptom. */
import type { Customer } from '../../directory/ports.js';
import type { Symptom } from '../../domain/escalation.js';
import { formLimits } from '../../domain/form.js';
import { cutTo, lengthOf } from '../../domain/text.js';
import type { Guidance, Service, Topic } from '../../guidance/ports.js';
import { say } from '../../texts/say.js';
import { liftFacts } from '../../understanding/liftFacts.js';
import { plain } from '../answerWith.js';
import type { BotParts } from '../parts.js';
import { type Refused, refusedText } from '../refused.js';
import type { PartnerTurn } from '../turn.js';
import { turnKey } from '../turnKey.js';
import { forget, type IntakeState, renew } from './intakeState.js';
import { isSubscribed } from './subscribed.js';

/** How many self-help topics are shown, and so offered as "already tried" on the form. */
const topicsShown = 3;

export const topicsFor = (guidance: Guidance, service: Service, symptom: string | null | undefined): readonly Topic[] =>
  guidance.topics(service.key, symptom ?? undefined, topicsShown);

/** The state with the draft stored; or with what stands in its way taken out, so that the questions go on from there. */
export type Kept = { readonly kind: 'kept' | 'unsettled'; readonly state: IntakeState };

/**
 * Stores the draft, or brings the one that is there up to date. One that is no longer the author's to change goes on under a new id. What may
 * not be kept of the symptom is said and left out: asking again with the same words would be refused for ever.
 */
export async function keepDraft(
  state: IntakeState,
  customer: Customer,
  service: Service,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<Kept> {
  if (state.drafted && !state.outdated) return { kind: 'kept', state };
  if (state.symptom && lengthOf(state.symptom) > formLimits.descriptionMax) {
    turn.reply.post(plain(turn, say(turn.language, 'symptom.cut', { limit: formLimits.descriptionMax.toLocaleString('en') })));
    return keepDraft({ ...state, symptom: cutTo(state.symptom, formLimits.descriptionMax) }, customer, service, turn, parts);
  }
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
  if (opened.kind === 'refused') return withoutSymptom(state, opened, turn);
  if (opened.kind !== 'done' || opened.escalation.state !== 'draft') return { kind: 'unsettled', state: renew(state) };
  if (opened.again) {
    const described = await parts.desk.run(
      turn.who.actor,
      state.intake,
      { do: 'describe', ...(symptom ? { symptom } : {}), topics },
      turnKey(turn),
    );
    if (described.kind === 'refused' && described.escalation.state === 'draft') return withoutSymptom(state, described, turn);
    if (described.kind !== 'done') return { kind: 'unsettled', state: renew(state) };
  }
  return { kind: 'kept', state: { ...state, drafted: true, outdated: false } };
}

function withoutSymptom(state: IntakeState, refusal: Refused, turn: PartnerTurn): Kept {
  turn.reply.post(refusedText(refusal, turn));
  return { kind: 'unsettled', state: forget(state, ['symptom']) };
}

function symptomOf(text: string, turn: PartnerTurn): Symptom {
  return { text, ...liftFacts(text, turn.now) };
}
