/** What the intake knows so far. It lies in the dialog stack between turns: small, plain, ids rather than records. */
import { randomUUID } from 'node:crypto';
import type { IntakeStep } from '../../cards/actions.js';
import type { EligibilityReason } from '../../domain/escalation.js';
import { type CustomerId, type EscalationId, escalationId, type ServiceKey } from '../../domain/ids.js';

export interface IntakeState {
  readonly v: 1;
  /** The draft's id from the first question on; the draft itself is stored once customer and service are known. */
  readonly intake: EscalationId;
  /** Read out of one sentence: the next card says what was understood. */
  readonly fromSentence?: boolean;
  readonly customer?: CustomerId;
  /** Customers that fit what was typed, to choose from. */
  readonly candidates?: { readonly typed: string; readonly total: number; readonly capped: boolean; readonly ids: readonly CustomerId[] };
  /** How often nothing was found. */
  readonly misses?: number;
  readonly service?: ServiceKey;
  /** Services that fit what was typed, to choose from. */
  readonly serviceCandidates?: readonly ServiceKey[];
  /** Which page of "other services" is shown, from 1; 0 or absent: the likely ones. */
  readonly servicePage?: number;
  /** The question whether a suspended or missing subscription is the cause has been answered. */
  readonly situationSeen?: boolean;
  /** As typed; null: skipped. */
  readonly symptom?: string | null;
  /** The stored draft that another choice of customer or service has left behind. */
  readonly earlier?: EscalationId;
  /** The escalation that this one is to be like, for another customer. */
  readonly copyOf?: EscalationId;
  /** The draft is stored. */
  readonly drafted?: boolean;
  /** The stored draft does not know the latest symptom yet. */
  readonly outdated?: boolean;
  /** The open escalation was declined: this is a new problem. */
  readonly isNew?: boolean;
  readonly stillUnsolved?: boolean;
  readonly eligibility?: EligibilityReason;
  /** "None of these" was chosen: the card says what partners support themselves. */
  readonly noneFits?: boolean;
}

/** The questions whose answers `back` takes away, in their order. */
const answersOf: Readonly<Record<IntakeStep, readonly (keyof IntakeState)[]>> = {
  customer: ['customer', 'candidates', 'misses'],
  service: ['service', 'serviceCandidates', 'servicePage', 'situationSeen'],
  symptom: ['symptom'],
  open: ['isNew'],
  selfHelp: ['stillUnsolved'],
  eligibility: ['eligibility', 'noneFits'],
  form: [],
};

/** Has this question been answered? */
export function isAnswered(state: IntakeState, step: IntakeStep): boolean {
  switch (step) {
    case 'customer':
      return state.customer !== undefined;
    case 'service':
      return state.service !== undefined;
    case 'symptom':
      return state.symptom !== undefined;
    case 'open':
      return state.isNew === true;
    case 'selfHelp':
      return state.stillUnsolved === true;
    case 'eligibility':
      return state.eligibility !== undefined;
    case 'form':
      return false;
  }
}

/** An intake at its very beginning. */
export const newIntake = (): IntakeState => ({ v: 1, intake: escalationId(randomUUID()) });

/**
 * The state with the answers to these questions forgotten. A stored draft is of one customer and one service: another choice is another
 * draft, under an id of its own. A draft whose symptom changes is brought up to date.
 */
export function forget(state: IntakeState, steps: readonly IntakeStep[]): IntakeState {
  const gone = new Set<string>(steps.flatMap((step) => answersOf[step]));
  const isOther = state.drafted === true && (steps.includes('customer') || steps.includes('service'));
  if (isOther) gone.add('drafted').add('outdated');
  const outdated = !isOther && state.drafted === true && steps.includes('symptom') ? { outdated: true } : {};
  const kept = Object.fromEntries(Object.entries(state).filter(([key]) => !gone.has(key)));
  return isOther
    ? { ...kept, v: 1, intake: newIntake().intake, earlier: state.intake }
    : { ...kept, v: 1, intake: state.intake, ...outdated };
}

/** The same answers under a new draft, when the old one has been submitted, solved or deleted meanwhile. */
export function renew(state: IntakeState): IntakeState {
  return { ...forget(state, ['open', 'eligibility']), intake: newIntake().intake, drafted: false, outdated: false };
}
