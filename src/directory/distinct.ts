import type { Customer } from './ports.js';

/**
 * What tells each row from the others on a button: the city; where rows of one short name tie on it, the first label of the customer's
 * own domain (`xinglibj`), or of its onmschina domain.
 */
export function distinct(rows: readonly Customer[]): readonly string[] {
  return rows.map((row) => {
    const tied = rows.some((other) => other !== row && other.short === row.short && other.city === row.city);
    if (row.city !== undefined && !tied) return row.city;
    const [label = ''] = (row.customDomain ?? row.domain).split('.');
    return label;
  });
}
