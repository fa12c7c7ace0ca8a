import { minuteMs } from '../domain/beijingTime.js';
import type { Figures } from '../report/tally.js';

/** A group's numbers for programs and spreadsheets, in columns whose names stay the same in every version; absent where nothing was counted. */
export function reportCells(figures: Figures) {
  const { submitted, selfSolved, open, withdrawn, pickUp, firstWord, targetsMet, targetsMissed, reopened, feedback, ratings } = figures;
  const all = submitted + selfSolved;
  return {
    submitted,
    selfSolved,
    selfSolvedPercent: all === 0 ? undefined : Math.round((100 * selfSolved) / all),
    open,
    withdrawn,
    pickedUp: pickUp.count,
    pickUpMedianMinutes: minutes(pickUp.median),
    pickUp90PercentMinutes: minutes(pickUp.most),
    firstWords: firstWord.count,
    firstWordMedianMinutes: minutes(firstWord.median),
    firstWord90PercentMinutes: minutes(firstWord.most),
    targetsMet,
    targetsMissed,
    reopened,
    feedback,
    ratings,
    rating: figures.rating === undefined ? undefined : Math.round(figures.rating * 10) / 10,
  };
}

const minutes = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.round(ms / minuteMs));
