/** Are two plain values the same once stored? A field that is undefined and one that is missing are, as JSON knows no difference. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) if (!sameValue(Reflect.get(one, name), Reflect.get(other, name))) return false;
  return true;
}
