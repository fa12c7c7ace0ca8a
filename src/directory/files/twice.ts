/** The places of entries whose key was there before. */
export function twice<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly number[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const key = keyOf(entry);
    if (seen.has(key)) return [at];
    seen.add(key);
    return [];
  });
}
