/** What lowdb holds: one table per kind of row, immutable rows in it. Maps, since ids come from outside (`__proto__` is an id like another). */
import type { Escalation } from '../../domain/escalation.js';
import type { Profile } from '../ports.js';
import type { AppliedKey } from './appliedKey.js';
import type { ContactRow } from './contacts.js';
import type { DocumentRow } from './documentRow.js';
import type { LaneRow } from './laneRow.js';
import type { NumbersRow } from './numbers.js';
import type { Table } from './restingRows.js';

/** The row type of each table. */
export interface Rows {
  escalations: Escalation;
  keys: AppliedKey;
  lanes: LaneRow;
  contacts: ContactRow;
  profiles: Profile;
  documents: DocumentRow;
  numbers: NumbersRow;
}

export type TableName = keyof Rows;

export const tableNames: readonly TableName[] = ['escalations', 'keys', 'lanes', 'contacts', 'profiles', 'documents', 'numbers'];

export type Data = { readonly [Name in TableName]: Table<Rows[Name]> };

/** One row as it is to be; without a row: deleted. A step of the journal is a list of these. */
export type Entry<Name extends TableName = TableName> = {
  [Each in Name]: readonly [table: Each, id: string, row?: Rows[Each] | undefined];
}[Name];

/** Told of each row that changed in memory, also when a step is taken back: what keeps an index true. */
export type Watchers = {
  readonly [Name in TableName]?: (id: string, before: Rows[Name] | undefined, after: Rows[Name] | undefined) => void;
};

/** Puts one row where it belongs, and answers with what puts the one before back there. */
export function setRow<Name extends TableName>(data: Data, watchers: Watchers, [name, id, row]: Entry<Name>): Entry<Name> {
  const table: Table<Rows[Name]> = data[name];
  const before = table.get(id);
  if (row === undefined) table.delete(id);
  else table.set(id, row);
  watchers[name]?.(id, before, row);
  return [name, id, before];
}
