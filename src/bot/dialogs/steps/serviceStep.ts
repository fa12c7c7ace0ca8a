/** Which service: the likely ones of this customer as buttons, the others behind one more, or typed, with the symptom if they like. */
import { askService } from '../../../cards/askService.js';
import { customerSituation } from '../../../cards/customerSituation.js';
import type { Question } from '../../../cards/question.js';
import type { Customer } from '../../../directory/ports.js';
import { type ServiceKey, serviceKey } from '../../../domain/ids.js';
import type { Service } from '../../../guidance/ports.js';
import { quote } from '../../../texts/cut.js';
import { say } from '../../../texts/say.js';
import type { BotParts } from '../../parts.js';
import type { PartnerTurn } from '../../turn.js';
import { forget, type IntakeState } from '../intakeState.js';
import type { Next, Step } from '../question.js';
import { readSentence } from '../readSentence.js';
import { customerNotes } from '../situationNotes.js';
import { customerOf } from '../subjectOf.js';
import { billing } from '../subscribed.js';

/** Buttons for services on one card; one more leads to the others. */
const servicesShown = 5;

export const serviceStep: Step = {
  name: 'service',

  async ask(state, turn, parts, lead) {
    const customer = await customerOf(state, turn, parts);
    if (!customer) return { state: forget(state, ['customer']) };
    const situation = situationOf(customer, state, turn);
    if (situation) return customerSituation({ intake: state.intake, customer, situation }, turn.audience);
    return askWhich(customer, state, turn, parts, lead);
  },

  async answer(state, answer, turn, parts) {
    if ('typed' in answer) return read(answer.typed, state, turn, parts);
    const fresh = forget(state, ['service']);
    switch (answer.chosen) {
      case 'other':
        return { kind: 'go', state: { ...fresh, situationSeen: true, servicePage: (state.servicePage ?? 0) + 1 } };
      case 'subscription':
        return { kind: 'go', state: { ...fresh, situationSeen: true, service: billing } };
      case 'goOn':
        return { kind: 'go', state: { ...state, situationSeen: true } };
      default:
        return {
          kind: 'go',
          state: { ...fresh, ...(state.situationSeen ? { situationSeen: true } : {}), service: serviceKey(answer.chosen) },
        };
    }
  },
};

/** Is the service known, and nothing about its subscription left to say? */
export const isServiceSettled = (state: IntakeState, customer: Customer): boolean =>
  state.service !== undefined && (state.situationSeen === true || suspendedOffer(customer, state.service) === undefined);

type Situation = Parameters<typeof customerSituation>[0]['situation'];

/** A subscription that may itself be the cause is asked about once. */
function situationOf(customer: Customer, state: IntakeState, { language }: PartnerTurn): Situation | undefined {
  if (state.situationSeen) return undefined;
  const offer = state.service ? suspendedOffer(customer, state.service) : undefined;
  if (offer) return { kind: 'suspended', offer: offer[language] };
  return state.service === undefined && !customer.subscriptions.some(isLeft) ? { kind: 'noSubscriptions' } : undefined;
}

type Subscription = Customer['subscriptions'][number];

const isLeft = ({ status }: Subscription): boolean => status !== 'deleted';

/** The offer that is suspended, when every subscription with this service is. */
function suspendedOffer(customer: Customer, service: ServiceKey): Subscription['offer'] | undefined {
  const having = customer.subscriptions.filter((subscription) => isLeft(subscription) && subscription.services.includes(service));
  return having.every(({ status }) => status === 'suspended') ? having[0]?.offer : undefined;
}

async function askWhich(
  customer: Customer,
  state: IntakeState,
  turn: PartnerTurn,
  parts: BotParts,
  lead: string | undefined,
): Promise<Question> {
  const { shown, other } = await servicesToShow(customer, state, turn, parts);
  const above = lead ?? whichDynamics(state, turn) ?? customerNotes(customer, turn)[0];
  const example = shown[0]?.example[turn.language];
  return askService(
    {
      intake: state.intake,
      customer,
      services: shown,
      other,
      why: state.serviceCandidates ? 'which' : state.servicePage ? 'more' : 'first',
      ...(state.symptom === undefined && example !== undefined ? { exampleSymptom: example } : {}),
      ...(above === undefined ? {} : { lead: above }),
    },
    turn.audience,
  );
}

/** Two services of one name are filed in different places: said, so that the choice is not taken lightly. */
function whichDynamics({ serviceCandidates }: IntakeState, { language }: PartnerTurn): string | undefined {
  return serviceCandidates?.every((key) => key.startsWith('dynamics-365')) ? say(language, 'service.dynamicsWhich') : undefined;
}

interface ServicesShown {
  readonly shown: readonly Service[];
  /** There are more behind "other service". */
  readonly other: boolean;
}

async function servicesToShow(customer: Customer, state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<ServicesShown> {
  const { services } = parts.guidance;
  if (state.serviceCandidates) return { shown: services.filter(({ key }) => state.serviceCandidates?.includes(key)), other: true };
  const likely = await likelyServices(customer, turn, parts);
  if (!state.servicePage) return { shown: likely.slice(0, servicesShown), other: true };
  const rest = [...likely.slice(servicesShown), ...services.filter((service) => !likely.includes(service))];
  const pages = Math.ceil(rest.length / servicesShown);
  const from = ((state.servicePage - 1) % pages) * servicesShown;
  return { shown: rest.slice(from, from + servicesShown), other: pages > 1 };
}

/** The subscribed ones, those that this organisation escalates most first, then in the catalogue's order. Without any: billing. */
async function likelyServices(customer: Customer, turn: PartnerTurn, parts: BotParts): Promise<readonly Service[]> {
  const frequent = await parts.desk.frequentServices(turn.who.actor);
  const rank = ({ key }: Service): number => (frequent.includes(key) ? frequent.indexOf(key) : frequent.length);
  const subscribed = new Set(customer.subscriptions.filter(isLeft).flatMap(({ services }) => services));
  const likely = parts.guidance.services.filter(({ key }) => key !== billing && subscribed.has(key));
  const found = likely.sort((a, b) => rank(a) - rank(b) || a.order - b.order);
  return found.length > 0 ? found : parts.guidance.services.filter(({ key }) => key === billing);
}

async function read(typed: string, state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<Next> {
  const said = await readSentence(typed, forget(state, ['service']), turn, parts);
  if (said.service !== undefined || said.serviceCandidates) return { kind: 'go', state: said };
  const other = await readSentence(typed, forget(state, ['customer', 'service']), turn, parts);
  const customer = await customerOf(other, turn, parts);
  if (customer && customer.id !== state.customer) {
    return { kind: 'go', state: other, lead: say(turn.language, 'customer.switched', { cust: customer.name }) };
  }
  return { kind: 'again', lead: say(turn.language, 'service.unknown', { q: quote(typed) }) };
}
