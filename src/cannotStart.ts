/** Thrown while starting for what an operator can mend; each problem is a sentence that names the setting or file and what it should be. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';

  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
  }
}
