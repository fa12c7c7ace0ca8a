/** How a character may be read, in letters without tones; a character that has no reading is its own. */
export type ReadingsOf = (char: string) => readonly string[];

const han = /\p{Script=Han}/u;

/** `ü` is typed `v` by some and `u` by others: both are readings. */
export function spellings(reading: string): readonly string[] {
  const v = reading.toLowerCase().replace(/ü|u:/g, 'v');
  return v.includes('v') ? [v, v.replace('v', 'u')] : [v];
}

/**
 * Loads the readings of Chinese characters; all of a heteronym's. The library costs 50 ms to import, so it is loaded when the first index
 * is built. Characters outside the Basic Multilingual Plane have no reading there and are found by themselves.
 */
export async function loadReadings(): Promise<ReadingsOf> {
  const { pinyin } = await import('pinyin-pro');
  return (char) => {
    if (!han.test(char) || char.length > 1) return [char];
    const all = pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true });
    return [...new Set(all.flatMap(spellings))];
  };
}
