/** The names of the store's files: `journal-00000012.log` continues `snapshot-00000012.log`. */
type Kind = 'journal' | 'snapshot';

export const fileName = (kind: Kind, number: number): string => `${kind}-${String(number).padStart(8, '0')}.log`;

/** A snapshot that is not finished; left over only by a crash. */
export const unfinishedSnapshot = 'snapshot.unfinished';

/** The numbers of the files of one kind among these names, in order. */
export function numbersOf(kind: Kind, names: readonly string[]): number[] {
  const pattern = new RegExp(`^${kind}-(\\d{8,})\\.log$`);
  return names
    .map((name) => pattern.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((one, other) => one - other);
}
