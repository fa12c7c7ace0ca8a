const digits = '零一二三四五六七八九';
const english = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small number as written: `9`, `十二`, `两`, `three`, `an` (1), `half` and `半` (½). Undefined when it is none. */
export function readNumber(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '半' || word.startsWith('half')) return 0.5;
  if (word === '两') return 2;
  if (word === 'an') return 1;
  const place = english.indexOf(word);
  if (place >= 0) return Math.max(place, 1);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(word);
  if (parts === null || word === '') return undefined;
  const [, first, ten, last] = parts;
  if (ten === undefined) return last === undefined && first !== undefined ? digits.indexOf(first) : undefined;
  return (first === undefined ? 1 : digits.indexOf(first)) * 10 + (last === undefined ? 0 : digits.indexOf(last));
}
