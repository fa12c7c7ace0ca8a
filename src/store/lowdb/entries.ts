/** How rows stand in a line of the journal or snapshot: `[[table, id, row], [table, id]]`, the second one deleted. */
import { type Data, type Entry, put, type Rows, type TableName } from './data.js';

/** Which row a step touched. */
export interface Mark {
  readonly table: TableName;
  readonly id: string;
}

/** Documents are kept as the text that they are stored as, so that they are made into text once. */
type Stored<Row> = Row extends { readonly text: string; readonly eTag: string } ? Omit<Row, 'text'> & { readonly value: unknown } : Row;

type StoredEntry = {
  [Name in TableName]: readonly [table: Name, id: string, row?: Stored<Rows[Name]>];
}[TableName];

/** The rows that these marks name, as they are in memory now. */
export const encodeStep = (data: Data, marks: readonly Mark[]): string => `[${marks.map((mark) => encodeEntry(data, mark)).join()}]`;

function encodeEntry(data: Data, { table, id }: Mark): string {
  const name = `["${table}",${JSON.stringify(id)}`;
  if (table === 'documents') {
    const row = data.documents.get(id);
    return row === undefined ? `${name}]` : `${name},{"v":1,"eTag":${JSON.stringify(row.eTag)},"value":${row.text}}]`;
  }
  const row = data[table].get(id);
  return row === undefined ? `${name}]` : `${name},${JSON.stringify(row)}]`;
}

/** Puts what a line says into memory. The checksum has vouched for the text: it is what `encodeStep` made. */
export function applyStep(data: Data, json: string): void {
  const step: readonly StoredEntry[] = JSON.parse(json);
  for (const entry of step) applyEntry(data, decodeEntry(entry));
}

function decodeEntry(entry: StoredEntry): Entry {
  if (entry[0] !== 'documents') return entry;
  const [table, id, row] = entry;
  return [table, id, row && { v: 1, eTag: row.eTag, text: JSON.stringify(row.value) }];
}

function applyEntry<Table extends TableName>(data: Data, [table, id, row]: Entry<Table>): void {
  put(data, table, id, row);
}
