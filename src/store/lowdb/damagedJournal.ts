/** Thrown at the start when what was once durable cannot be read back: nothing is dropped silently, nothing is changed. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal';

  constructor(
    readonly file: string,
    /** From 1. */
    readonly line: number,
    readonly what: string,
  ) {
    super(
      `${file}, line ${line}: ${what}. The stored data is damaged and was left as it is; ` +
        'restore its folder from a backup, or ask for help before changing anything in it.',
    );
  }
}
