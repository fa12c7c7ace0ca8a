/** Reading JSON that came over the wire, without believing anything about it. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Is it an object (and neither an array nor null)? */
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key, or an empty one. */
export function objectAt(from: Json, key: string): Json {
  const value = from[key];
  return isJson(value) ? value : {};
}

/** The text under a key, or the empty string. */
export function textAt(from: Json, key: string): string {
  const value = from[key];
  return typeof value === 'string' ? value : '';
}

/** The objects of a list under a key; anything else in it is left out. */
export function objectsAt(from: Json, key: string): readonly Json[] {
  const value = from[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A body as an object; what cannot be read is an empty one. */
export function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
