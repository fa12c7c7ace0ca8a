/** What lowdb holds in memory: one map per table, immutable rows in it. Maps, since ids come from outside (`__proto__` is an id like another). */
import type { Escalation } from '../../domain/escalation.js';
import type { Profile } from '../ports.js';
import type { AppliedKey } from './appliedKey.js';
import type { ContactRow } from './contacts.js';
import type { DocumentRow } from './documents.js';
import type { LaneRow } from './laneRow.js';
import type { NumbersRow } from './numbers.js';

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

export type Data = { readonly [Table in TableName]: Map<string, Rows[Table]> };

/** One row as it is to be; without a row: deleted. A step of the journal is a list of these. */
export type Entry<Table extends TableName = TableName> = {
  [Name in Table]: readonly [table: Name, id: string, row?: Rows[Name] | undefined];
}[Table];

export const emptyData = (): Data => ({
  escalations: new Map(),
  keys: new Map(),
  lanes: new Map(),
  contacts: new Map(),
  profiles: new Map(),
  documents: new Map(),
  numbers: new Map(),
});

/** Puts one row where it belongs and answers with what was there before. */
export function put<Table extends TableName>(data: Data, table: Table, id: string, row: Rows[Table] | undefined): Rows[Table] | undefined {
  const rows: Map<string, Rows[Table]> = data[table];
  const before = rows.get(id);
  if (row === undefined) rows.delete(id);
  else rows.set(id, row);
  return before;
}
