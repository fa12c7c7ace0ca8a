/** How long things are kept or open. Choices of this product, in one place; the texts read them. */
export const periods = {
  /** A draft is deleted this many days after the last touch. */
  draftKeptDays: 7,
  /** A resolved escalation closes by itself after this many working days. */
  closesAfterWorkingDays: 5,
  /** A closed one can be reopened for this many days; after that a new one, linked, is the way. */
  reopenDays: 14,
  /** The representatives are reminded when this share of a target has passed. */
  soonShare: 0.75,
  /** The partner may ask for a reminder this often, once the target has passed. */
  nudgeHours: 4,
  /** A representative may ask an owner for one escalation this often. */
  transferRequestHours: 4,
  /** How far back a partner's escalations with feedback are counted. */
  feedbackDays: 90,
  /** How many times an invitation offers. */
  meetingSlots: 3,
} as const;
