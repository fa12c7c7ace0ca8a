/** What somebody typed to find escalations: a number, or words with the customers that they stand for. */
import type { Looking } from '../../desk/ports.js';
import type { CustomerId, TenantId } from '../../domain/ids.js';
import { foldForSearch, type SoughtWord } from '../../domain/searchText.js';
import { findNumber } from '../../understanding/escalationNumber.js';
import { parseCommand } from '../../understanding/parseCommand.js';
import type { BotParts } from '../parts.js';
import type { PartnerTurn, RepTurn } from '../turn.js';

const between = /[\s,，、;；·|]+/;
const mostWords = 8;
/** A word that fits more customers than this says nothing about them. */
const mostCustomers = 50;
/** Representatives look in the lists of this many partners for pinyin and initials; names are found in all. */
const mostPartners = 50;

/** The number as escalations bear it, also while it is being typed: `ES104` → `es-104`. */
const asNumbered = (word: string): string => word.replace(/^es[-#]?(?=\d+$)/, 'es-');

/** Partners' words stand for customers of their own alone. */
export async function lookingFor(typed: string, turn: PartnerTurn | RepTurn, parts: BotParts): Promise<Looking> {
  const number = numberIn(typed);
  if (number !== undefined && !isNumberAlone(typed)) return { number, words: [] };
  const partners = turn.who.kind === 'partner' ? [turn.who.actor.organisation] : parts.people.partners().slice(0, mostPartners);
  const words = foldForSearch(typed)
    .split(between)
    .filter((word) => word !== '')
    .slice(0, mostWords);
  const sought = await Promise.all(
    words.map(async (word): Promise<SoughtWord> => ({ text: asNumbered(word), customers: await customersOf(word, partners, parts) })),
  );
  return { ...(number === undefined ? {} : { number }), words: sought };
}

function isNumberAlone(typed: string): boolean {
  const found = findNumber(typed);
  return found !== undefined && found.start === 0 && found.end === typed.length;
}

/** A number by itself, or in the words that a card tells people to say: “status ES-10482”. */
function numberIn(typed: string): string | undefined {
  const command = parseCommand(typed);
  return command?.command === 'status' ? command.number : undefined;
}

async function customersOf(word: string, partners: readonly TenantId[], parts: BotParts): Promise<readonly CustomerId[]> {
  if (word.length < 2) return [];
  const found = await Promise.all(partners.map((partner) => parts.directory.search(partner, word, mostCustomers)));
  return found.flatMap((search) => (search.kind === 'found' ? search.customers.map(({ id }) => id) : []));
}
