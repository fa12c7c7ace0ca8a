/** A part of a text, `[start, end)` in UTF-16 units, with what it says. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do two parts share a character? */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
