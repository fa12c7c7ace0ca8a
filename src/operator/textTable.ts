import { textWidth } from '../texts/textWidth.js';

/** What a terminal would obey instead of showing. */
const control = /\p{Cc}/gu;

/** Rows of a terminal's table, the first one its head: the first column to the left, the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((text) => text.replace(control, ' ')));
  const columns = Math.max(...clean.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...clean.map((row) => textWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string => row.map((text, column) => padded(text, widths[column] ?? 0, column > 0)).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = [], ...body] = clean;
  return `${[line(head), rule, ...body.map(line)].map((each) => each.trimEnd()).join('\n')}\n`;
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const room = ' '.repeat(width - textWidth(text));
  return toTheRight ? room + text : text + room;
}
