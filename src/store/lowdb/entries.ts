/** How rows stand in a line of the journal or snapshot: `[[table, id, row], [table, id]]`, the second one deleted. */
import type { Data, Entry, Rows, TableName } from './data.js';
import { type DocumentRow, documentRow, type StoredDocument, storedText } from './documentRow.js';
import type { Table } from './restingRows.js';

/** Which row a step touched. */
export interface Mark {
  readonly table: TableName;
  readonly id: string;
}

type Stored<Row> = Row extends DocumentRow ? StoredDocument : Row;

type StoredEntry<Name extends TableName = TableName> = {
  [Each in Name]: readonly [table: Each, id: string, row?: Stored<Rows[Each]>];
}[Name];

/** The rows that these marks name, as they are now; nothing comes into use by it. */
export const encodeStep = (data: Data, marks: readonly Mark[]): string => `[${marks.map((mark) => encodeEntry(data, mark)).join()}]`;

function encodeEntry(data: Data, { table, id }: Mark): string {
  const name = `["${table}",${JSON.stringify(id)}`;
  if (table === 'documents') {
    const row = peek(data, table, id);
    return row === undefined ? `${name}]` : `${name},${storedText(row)}]`;
  }
  const row = peek(data, table, id);
  return row === undefined ? `${name}]` : `${name},${JSON.stringify(row)}]`;
}

/** A row as it is now, without its coming into use. */
export function peek<Name extends TableName>(data: Data, name: Name, id: string): Rows[Name] | undefined {
  const table: Table<Rows[Name]> = data[name];
  return table.peek ? table.peek(id) : table.get(id);
}

/** What a line says. Its checksum has vouched for the text: it is what `encodeStep` made. */
export function decodeStep(json: string): readonly Entry[] {
  const step: readonly StoredEntry[] = JSON.parse(json);
  return step.map(decodeEntry);
}

function decodeEntry(entry: StoredEntry): Entry {
  if (entry[0] !== 'documents') return entry;
  const [table, id, row] = entry;
  return [table, id, row && documentRow(row)];
}

/** What a line says of one row; undefined when it does not name it. */
export const entryIn = (json: string, table: TableName, id: string): Entry | undefined =>
  decodeStep(json).findLast((entry) => entry[0] === table && entry[1] === id);
