/** Finds a person's contact data in stored rows, whatever their shape, and takes it out. */
import { phoneNumber } from '../domain/phoneNumber.js';

/** Whose data: what the operator named, and what is known to belong to it. Phones as digits, emails in small letters. */
export interface Whom {
  readonly persons: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** The name itself was named: it goes wherever it stands, not only beside the person. */
  readonly nameGiven: boolean;
}

/** What stands where something was. */
const erased = '—';

/** Fewer digits are an extension or a room. */
export const shortestPhone = 7;

/** Names of things, never of people: a customer may be called like one. */
const notPeople = new Set(['customer', 'service', 'topics', 'organisation', 'organisationName', 'target', 'person', 'id', 'number']);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The digits of a number as it is kept, without what people write around it. */
export const phoneKey = (phone: string): string => (phoneNumber(phone) ?? phone).replace(/\D/g, '');
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** An object that is about the person: it bears their key, their phone or email, or, beside a phone, their name. */
export function isAbout({ persons, names, phones, emails }: Whom, fields: Fields): boolean {
  const { person, name, phone, email } = fields;
  if (persons.has(textOf(person))) return true;
  if (typeof phone === 'string' && phone !== '' && (phones.has(phoneKey(phone)) || names.has(textOf(name)))) return true;
  return typeof email === 'string' && emails.has(emailKey(email));
}

/** Every object in a row that is about the person. */
function* blocksAbout(whom: Whom, value: unknown): Generator<Fields> {
  if (Array.isArray(value)) for (const each of value) yield* blocksAbout(whom, each);
  if (!isFields(value)) return;
  if (isAbout(whom, value)) yield value;
  for (const [key, each] of Object.entries(value)) if (!notPeople.has(key)) yield* blocksAbout(whom, each);
}

/** The row without the person's data; the very same value where there is none. Keys of persons stay: they are what the record hangs on. */
export function withoutPerson(whom: Whom, row: unknown): unknown {
  const blocks = [...blocksAbout(whom, row)];
  const known = (field: string): readonly string[] => blocks.map((block) => textOf(block[field])).filter((text) => text !== '');
  const phones = new Set([...whom.phones, ...known('phone').map(phoneKey)]);
  const emails = new Set([...whom.emails, ...known('email').map(emailKey)]);
  const reach = [...[...emails].map(emailWord), ...[...phones].filter((digits) => digits.length >= shortestPhone).map(phoneWord)];
  const stored = JSON.stringify(row);
  // Another person may have the same name: where nothing else of this one stands, it is left alone unless the name itself was named.
  const concerned = whom.nameGiven || blocks.length > 0 || reach.some((word) => stored.search(word) >= 0);
  const names = concerned ? new Set([...whom.names, ...known('name')]) : new Set<string>();
  const words = [...reach, ...[...names].filter((name) => [...name].length > 1).map(nameWord)];
  return scrubbed(row, (text) => (names.has(text) ? erased : words.reduce((left, word) => left.replace(word, erased), text)));
}

const emailWord = (email: string): RegExp => new RegExp(`(?<![\\w.+-])${escaped(email)}(?![\\w-])`, 'giu');
const phoneWord = (digits: string): RegExp => new RegExp(`(?<!\\d)${[...digits].join('[\\s().-]*')}(?!\\d)`, 'gu');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A Latin name counts as a word of its own only; Chinese writes none apart. */
const nameWord = (name: string): RegExp =>
  /\p{Script=Han}/u.test(name) ? new RegExp(escaped(name), 'gu') : new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu');

function scrubbed(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) {
    const next: unknown[] = value.map((each: unknown) => scrubbed(each, scrub));
    return next.some((each, index) => each !== value[index]) ? next : value;
  }
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, each]) => [key, notPeople.has(key) ? each : scrubbed(each, scrub)] as const);
  return next.some(([, each], index) => each !== entries[index]?.[1]) ? Object.fromEntries(next) : value;
}
