import type { Place } from './sortedList.js';

/** The last row's place, so that the next page begins behind it whatever was put in before: `first.second.id`, numbers to base 36. */
export const tokenOf = ({ first, second, id }: Place): string => `${textOf(first)}.${textOf(second)}.${id}`;

/** undefined for what is no token (it came back through a card): the list then begins anew. */
export function placeOf(token: string): Place | undefined {
  const [, first, second, id] = /^([0-9a-z]{1,12}|-)\.([0-9a-z]{1,12}|-)\.(.+)$/.exec(token) ?? [];
  if (first === undefined || second === undefined || id === undefined) return undefined;
  return { first: numberOf(first), second: numberOf(second), id };
}

const textOf = (value: number): string => (Number.isFinite(value) ? value.toString(36) : '-');
const numberOf = (text: string): number => (text === '-' ? Number.POSITIVE_INFINITY : Number.parseInt(text, 36));
