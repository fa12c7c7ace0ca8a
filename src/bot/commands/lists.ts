/** The lists: an organisation's escalations, the queue, a representative's own. Their digits can be typed. */

import type { MineArg } from '../../cards/mineArg.js';
import { myEscalations } from '../../cards/myEscalations.js';
import type { Question } from '../../cards/question.js';
import { queue } from '../../cards/queue.js';
import { tooManyCustomers } from '../../cards/tooManyCustomers.js';
import { work } from '../../cards/work.js';
import type { ListPage } from '../../desk/ports.js';
import type { Search } from '../../directory/ports.js';
import type { CustomerSnapshot } from '../../domain/escalation.js';
import { quote } from '../../texts/cut.js';
import { listed } from '../../texts/listed.js';
import { say } from '../../texts/say.js';
import { visible } from '../../texts/visible.js';
import { answerWith, plain } from '../answerWith.js';
import type { BotParts } from '../parts.js';
import type { ListName } from '../shownLists.js';
import { isPartnerTurn, isRepTurn, type PartnerTurn, type Turn } from '../turn.js';

/** Rows on a page: what a phone shows without scrolling far. */
const rowsShown = 5;

/** A partner's list; a representative gets what they work on. */
export async function showMine(turn: Turn, parts: BotParts, { list = 'mine', about, page }: MineArg = {}): Promise<void> {
  if (!isPartnerTurn(turn)) return isRepTurn(turn) ? showWork(turn, parts) : undefined;
  const customer = about === undefined ? undefined : await customerNamed(about, turn, parts);
  if (about !== undefined && !customer) return;
  const rows = await parts.desk.list(turn.who.actor, list, rowsShown, page, customer?.id);
  await show(list, rows, turn, parts, customer);
}

export async function showQueue(turn: Turn, parts: BotParts, page?: string): Promise<void> {
  if (!isRepTurn(turn)) return answerWith(turn, plain(turn, say(turn.language, 'refuse.repOnly')));
  await show('queue', await parts.desk.list(turn.who.actor, 'queue', rowsShown, page), turn, parts);
}

export async function showWork(turn: Turn, parts: BotParts, page?: string): Promise<void> {
  if (!isRepTurn(turn)) return answerWith(turn, plain(turn, say(turn.language, 'refuse.repOnly')));
  await show('work', await parts.desk.list(turn.who.actor, 'work', rowsShown, page), turn, parts);
}

async function show(list: ListName, page: ListPage, turn: Turn, parts: BotParts, customer?: CustomerSnapshot): Promise<void> {
  const next = page.next === undefined ? {} : { next: page.next };
  const about = customer ? { about: customer.id } : {};
  await parts.shownLists.remember(turn.conversation.conversationId, { list, rows: page.rows.map(({ id }) => id), ...next, ...about });
  answerWith(turn, cardOf(list, page, turn, parts, customer).rendered);
}

function cardOf(list: ListName, page: ListPage, turn: Turn, parts: BotParts, customer: CustomerSnapshot | undefined): Question {
  const { audience, now } = turn;
  const { rows, total, marked } = page;
  const next = page.next === undefined ? {} : { next: page.next };
  switch (list) {
    case 'queue':
      return queue({ rows, total, overdue: marked, ...next }, audience, now, parts.cardOptions);
    case 'work':
      return work({ rows, total, waitingForPartner: marked, ...next }, audience, now, parts.cardOptions);
    default:
      return myEscalations({ viewer: turn.seen.person, list, rows, total, ...next, ...(customer ? { customer } : {}) }, audience, now);
  }
}

/** The one customer that the words mean; otherwise says why not and returns undefined. */
async function customerNamed(about: string, turn: PartnerTurn, parts: BotParts): Promise<CustomerSnapshot | undefined> {
  const found = await parts.directory.search(turn.who.actor.organisation, about, rowsShown);
  if (found.kind === 'found' && (found.total === 1 || found.exact)) return found.customers[0];
  answerWith(turn, plain(turn, whyNone(about, found, turn)));
  return undefined;
}

/** None, too many to name, or a few: these are named, so that the person can say which. */
function whyNone(about: string, found: Search, { language }: Turn): string {
  if (found.kind === 'none') return say(language, 'customer.none', { q: quote(about) });
  if (found.kind === 'tooMany' || found.total > rowsShown) return tooManyCustomers(language, about, found);
  const names = listed(
    language,
    found.customers.map(({ name }) => visible(name)),
  );
  return say(language, 'mine.several', { q: quote(about), names });
}
