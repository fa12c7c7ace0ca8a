const second = 1_000;
const minute = 60 * second;

/**
 * Before a post whose outcome is unknown goes out again, in ms: a minute, doubling with each such outcome before it, at most 15. It may have
 * arrived, so there is no hurry.
 */
export const pauseAfterAmbiguousPost = (doubtsBefore: number): number => Math.min(minute * 2 ** doubtsBefore, 15 * minute);

/** Before something harmless to repeat is tried again, in ms: a second, doubling, at most a minute. */
export const pauseBeforeRepeating = (attempts: number): number => Math.min(second * 2 ** attempts, minute);
