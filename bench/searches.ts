import { answerOf, startMeasuring } from './measuringProcess.js';
import type { Row } from './row.js';
import type { SearchRow } from './search.js';

/** Searching a million customers of one partner. */
export async function measureSearches(): Promise<readonly Row[]> {
  const found = await answerOf<readonly SearchRow[]>(startMeasuring('searchProcess.ts'));
  const [first, ...others] = found;
  if (first?.goal === undefined) throw new Error('the search has no goal');
  const said = others.map(({ what, value, unit }) => `${what} ${value.toFixed(1)} ${unit}`).join('; ');
  return [
    {
      goal: `${first.what} in 1,000,000 customers`,
      should: { be: 'atMost', figure: first.goal, unit: first.unit },
      measured: first.value,
      from: said,
      ...(first.why === undefined ? {} : { why: first.why }),
    },
  ];
}
