import type { Instant } from './ids.js';

/** 1 very poor – 5 very good. */
export type Score = 1 | 2 | 3 | 4 | 5;

export const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** How it went, as the one who confirmed it says; not anonymous. */
export interface Rating {
  readonly score: Score;
  /** A word on it. */
  readonly text?: string;
  readonly at: Instant;
}
