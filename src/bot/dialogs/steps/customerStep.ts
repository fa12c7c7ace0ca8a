/** Which customer: a name, part of it, pinyin, initials, a domain or a tenant id; or the whole problem in one sentence. */
import { askCustomer } from '../../../cards/askCustomer.js';
import type { Question } from '../../../cards/question.js';
import { severalCustomers } from '../../../cards/severalCustomers.js';
import { tooManyCustomers } from '../../../cards/tooManyCustomers.js';
import { distinct } from '../../../directory/distinct.js';
import type { Customer } from '../../../directory/ports.js';
import { customerId } from '../../../domain/ids.js';
import { quote } from '../../../texts/cut.js';
import { say } from '../../../texts/say.js';
import { when } from '../../../texts/when.js';
import { isPartnerCenterProblem } from '../../../understanding/isPartnerCenterProblem.js';
import type { BotParts } from '../../parts.js';
import type { PartnerTurn } from '../../turn.js';
import { forget, type IntakeState } from '../intakeState.js';
import type { Next, Step } from '../question.js';
import { matchesShown, readSentence, withCustomers } from '../readSentence.js';

/** How many of the last ones escalated for are offered. */
const recentShown = 4;

export const customerStep: Step = {
  name: 'customer',

  async ask(state, turn, parts, lead) {
    return state.candidates ? askWhichOf(state.candidates, state, turn, parts) : askAny(state, turn, parts, lead);
  },

  async answer(state, answer, turn, parts) {
    if ('typed' in answer) return read(answer.typed, state, turn, parts);
    const fresh = forget(state, ['customer']);
    if (answer.chosen === 'none') return { kind: 'go', state: fresh, lead: say(turn.language, 'customer.none.rejected') };
    const customer = await parts.directory.get(turn.who.actor.organisation, customerId(answer.chosen));
    return { kind: 'go', state: customer ? { ...fresh, customer: customer.id } : fresh };
  },
};

async function askAny(state: IntakeState, turn: PartnerTurn, parts: BotParts, lead: string | undefined): Promise<Question> {
  const ids = await parts.desk.recentCustomers(turn.who.actor, recentShown);
  const recent = await customersOf(ids, turn, parts);
  return askCustomer(
    {
      intake: state.intake,
      recent: rowsOf(recent),
      partnerCenterLink: parts.guidance.partnerCenterRequests.url,
      ...(lead === undefined ? {} : { lead }),
    },
    turn.audience,
  );
}

async function askWhichOf(
  { typed, total, capped, ids }: NonNullable<IntakeState['candidates']>,
  state: IntakeState,
  turn: PartnerTurn,
  parts: BotParts,
): Promise<Question> {
  const customers = await customersOf(ids, turn, parts);
  return severalCustomers({ intake: state.intake, typed, total, capped, rows: rowsOf(customers) }, turn.audience);
}

async function customersOf(ids: readonly Customer['id'][], turn: PartnerTurn, parts: BotParts): Promise<readonly Customer[]> {
  const found = await Promise.all(ids.map((id) => parts.directory.get(turn.who.actor.organisation, id)));
  return found.filter((customer) => customer !== undefined);
}

function rowsOf(customers: readonly Customer[]) {
  const distinguishing = distinct(customers);
  return customers.map((customer, index) => ({
    id: customer.id,
    name: customer.name,
    short: customer.short,
    ...(customer.city ? { city: customer.city } : {}),
    domain: customer.customDomain ?? customer.domain,
    distinct: distinguishing[index] ?? '',
  }));
}

/** A typed answer: first as a name, then as a sentence that may say more than was asked. */
async function read(typed: string, state: IntakeState, turn: PartnerTurn, parts: BotParts): Promise<Next> {
  const { language } = turn;
  if (isPartnerCenterProblem(typed)) {
    return { kind: 'again', lead: say(language, 'customer.ownProblem.full', { url: parts.guidance.partnerCenterRequests.url }) };
  }
  const fresh = forget(state, ['customer']);
  const asName = await parts.directory.search(turn.who.actor.organisation, typed, matchesShown);
  if (asName.kind === 'found') return { kind: 'go', state: withCustomers(fresh, typed, asName) };
  if (asName.kind === 'tooMany') {
    return { kind: 'go', state: fresh, lead: tooManyCustomers(language, typed, asName) };
  }
  const sentence = await readSentence(typed, fresh, turn, parts);
  if (sentence.customer !== undefined || sentence.candidates) return { kind: 'go', state: sentence };
  const misses = (state.misses ?? 0) + 1;
  return { kind: 'go', state: { ...fresh, misses }, lead: await notFound(typed, misses, turn, parts) };
}

async function notFound(typed: string, misses: number, turn: PartnerTurn, parts: BotParts): Promise<string> {
  const { language } = turn;
  if (misses > 1) return say(language, 'customer.none.again', { q: quote(typed) });
  const asOf = await parts.directory.asOf(turn.who.actor.organisation);
  const none = say(language, 'customer.none', { q: quote(typed) });
  const gap = language === 'en' ? ' ' : '';
  return asOf === undefined ? none : `${none}${gap}${say(language, 'customer.none.fresh', { t: when(language, asOf, turn.now) })}`;
}
