/** A calendar date in Beijing, `YYYY-MM-DD`. */
export type BeijingDate = string;

/** Which days people work in China: weekends, public holidays and make-up working days. A pure table behind a function. */
export interface WorkingDays {
  isWorkingDay(date: BeijingDate): boolean;
  /** False: the table does not cover that year, so a date there is shown as uncertain. */
  covers(date: BeijingDate): boolean;
}
