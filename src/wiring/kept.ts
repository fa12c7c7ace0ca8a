/** What `make` once resolved to for this key. */
export type Kept<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>;

/** Keeps at most `most` values, of which the oldest goes first; what failed is made anew. */
export function kept<Value>(most: number): Kept<Value> {
  const values = new Map<string, Promise<Value>>();
  return (key, make) => {
    const there = values.get(key);
    if (there) return there;
    const oldest = values.keys().next();
    if (values.size >= most && !oldest.done) values.delete(oldest.value);
    const made = make();
    values.set(key, made);
    made.catch(() => values.get(key) === made && values.delete(key));
    return made;
  };
}
