import { parseArgs } from 'node:util';
import { cleanLine } from '../domain/text.js';
import type { Rewrite, RewrittenTable } from '../store/lowdb/rewriteStored.js';
import { emailKey, isAbout, phoneKey, shortestPhone, type Whom, withoutPerson } from './personData.js';

export const eraseUsage = `npm run erase --silent -- [--person KEY] [--name NAME] [--phone NUMBER] [--email ADDRESS] [--yes]
  Takes a person's name, phone and email out of everything that is stored; without --yes it only says what it would do.
  The bot must be stopped. Copies elsewhere (backups, logs of other systems, the chats themselves) are not touched.`;

/** What to erase, as it was asked for. */
export interface EraseAsked {
  readonly problems: readonly string[];
  readonly whom: Whom;
  /** Really. */
  readonly yes: boolean;
}

/** Reads the command line of `npm run erase`. */
export function readErase(args: readonly string[]): EraseAsked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      person: { type: 'string' },
      name: { type: 'string' },
      phone: { type: 'string' },
      email: { type: 'string' },
      yes: { type: 'boolean' },
    },
  });
  const given = (text: string | undefined): readonly string[] => (text === undefined || cleanLine(text) === '' ? [] : [cleanLine(text)]);
  const whom: Whom = {
    persons: new Set(given(values.person)),
    names: new Set(given(values.name)),
    phones: new Set(given(values.phone).map(phoneKey)),
    emails: new Set(given(values.email).map(emailKey)),
    nameGiven: given(values.name).length > 0,
  };
  const problems: string[] = [];
  if ([whom.persons, whom.names, whom.phones, whom.emails].every(({ size }) => size === 0))
    problems.push('It should say whose data: --person, --name, --phone or --email.');
  for (const digits of whom.phones) if (digits.length < shortestPhone) problems.push('--phone: that is too short for a phone number.');
  return { problems, whom, yes: values.yes === true };
}

/** With what the remembered profiles add: whose phone or email it is, and what else belongs to a person who was named. */
export function completed(whom: Whom, rows: Iterable<readonly [table: RewrittenTable, id: string, row: unknown]>): Whom {
  const persons = new Set(whom.persons);
  const names = new Set(whom.names);
  const phones = new Set(whom.phones);
  const emails = new Set(whom.emails);
  for (const [table, , row] of rows) {
    if (table !== 'profiles' || typeof row !== 'object' || row === null) continue;
    const { person, name, phone, email }: { person?: unknown; name?: unknown; phone?: unknown; email?: unknown } = row;
    const isTheirs = isAbout(whom, { person, name, phone, email }) || (typeof name === 'string' && whom.names.has(name));
    if (!isTheirs || typeof person !== 'string') continue;
    persons.add(person);
    if (typeof name === 'string') names.add(name);
    if (typeof phone === 'string') phones.add(phoneKey(phone));
    if (typeof email === 'string') emails.add(emailKey(email));
  }
  return { persons, names, phones, emails, nameGiven: whom.nameGiven };
}

/** Profiles lose what was remembered for the form, the way to the person's chat goes, everything else loses the words. */
export const erasing =
  (whom: Whom): Rewrite =>
  (table, id, row) => {
    if (table === 'contacts' && [...whom.persons].some((person) => id === `person ${person}`)) return undefined;
    const fields = table === 'profiles' && whom.persons.has(id) ? withoutDetails(row) : row;
    return withoutPerson(whom, fields);
  };

function withoutDetails(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const kept = Object.entries(row).filter(([field]) => field !== 'name' && field !== 'phone' && field !== 'email');
  return kept.length === Object.keys(row).length ? row : Object.fromEntries(kept);
}

/** What was or would be done, for the operator. */
export function erasedText(
  { persons, names, phones, emails }: Whom,
  counts: Readonly<Record<RewrittenTable, number>>,
  yes: boolean,
  others: readonly string[],
): string {
  const shown = (what: string, values: ReadonlySet<string>): readonly string[] =>
    values.size === 0 ? [] : [`  ${what}: ${[...values].join(', ')}`];
  return [
    yes ? 'Erased:' : 'Would be erased:',
    ...shown('persons', persons),
    ...shown('names', names),
    ...shown('phones', phones),
    ...shown('emails', emails),
    `from ${counts.escalations} escalations with their history, ${counts.lanes} rows of notices, ${counts.profiles} profiles, ${counts.contacts} ways to a chat, ${counts.documents} open conversations.`,
    'Kept: the escalations themselves with their times and states, the customers, and the keys of persons (ids of the directory).',
    ...(yes ? ['The journal was written anew; the old files are gone.'] : ['Nothing has been changed. Say it again with --yes to do it.']),
    ...(others.length === 0 ? [] : [`Not looked at: ${others.join(', ')} in the same folder. Delete what is no longer wanted there.`]),
    '',
  ].join('\n');
}
