/** One goal of the table. */
export interface Row {
  readonly goal: string;
  /** What the measured figure is to be: `≤ 1.5`, `≥ 5`. */
  readonly should: { readonly be: 'atMost' | 'atLeast'; readonly figure: number; readonly unit?: string };
  readonly measured: number;
  /** The two sides of the ratio, and whatever helps to judge it. */
  readonly from: string;
  /** Where the time or the memory goes, for a goal that is missed. */
  readonly why?: string;
}

export const isMet = ({ should, measured }: Row): boolean =>
  should.be === 'atMost' ? measured <= should.figure : measured >= should.figure;
