/** How long things are kept or open. Choices of this product, in one place; the texts read them. */
export const periods = {
  /** A draft is deleted this many days after the last touch. */
  draftKeptDays: 7,
  /** A resolved escalation closes by itself after this many working days. */
  closesAfterWorkingDays: 5,
  /** A closed one can be reopened for this many days; after that a new one, linked, is the way. */
  reopenDays: 14,
} as const;
