/** Rows as a Markdown table, the first one its head, laid out as the formatter does. Cells are plain ASCII. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (cells: readonly string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = '', ...rest] = rows.map(lineOf);
  return [first, lineOf(widths.map((width) => '-'.repeat(width))), ...rest].join('\n');
}
