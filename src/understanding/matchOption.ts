import { wordKey } from './fold.js';

/** One thing that can be chosen on the screen: its value, the words that mean it, and the digit in front of its row. */
export interface Option {
  readonly value: string;
  readonly words: readonly string[];
  readonly digit?: number;
}

const chineseDigits = '一二三四五六七八九';
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const englishDigits = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const choosing = /^(?:我要选|我选择|我选|选择|选|我要|就要|就是|就|要|是的|是|嗯|好的|好|option|number|ichoose|choose|yes|ok|the|its)/;
const closing = /(?:那一个|这一个|那个|这个|那家|这家|吧|啊|呢|哦|please|one|thanks)$/;
/** Shorter than this a part of a word says too little: two Chinese characters, three Latin ones. */
const tooShort = /^(?:.|[a-z0-9]{2})$/u;

/**
 * The option that a typed text means: by its digit (`2`, `２`, `二`, `第二个`), by its exact words, or by a part that fits only one of them.
 * Undefined when it fits none, or two: never a guess.
 */
export function matchOption(text: string, options: readonly Option[]): string | undefined {
  const key = wordKey(text);
  if (key === '' || key.length > 200) return undefined;
  return byDigit(key, options) ?? byWords(key, options) ?? byRow(text, options) ?? byWords(bare(key), options);
}

function byDigit(key: string, options: readonly Option[]): string | undefined {
  const digit = digitOf(key);
  return digit === undefined ? undefined : only(options.filter((option) => option.digit === digit));
}

/** `1`, `选1`, `第一个`, `the second one` → the number meant. */
function digitOf(key: string): number | undefined {
  const plain = key
    .replace(choosing, '')
    .replace(/^第/, '')
    .replace(/[个项家条号行种]$/, '');
  if (/^[1-9]\d?$/.test(plain)) return Number(plain);
  const chinese = plain === '' ? -1 : chineseDigits.indexOf(plain);
  if (chinese >= 0 && plain.length === 1) return chinese + 1;
  const english = plain.replace(/(.)one$/, '$1');
  const place = Math.max(englishOrdinals.indexOf(english), englishDigits.indexOf(plain));
  return place >= 0 ? place + 1 : undefined;
}

function byWords(key: string, options: readonly Option[]): string | undefined {
  const fitting = (test: (word: string) => boolean): readonly Option[] =>
    options.filter(({ words }) => words.some((word) => test(wordKey(word))));
  const exact = fitting((word) => word === key);
  if (exact.length > 0) return only(exact);
  return tooShort.test(key) ? undefined : only(fitting((word) => word.includes(key)));
}

/** `1 鲸屿`: a row's digit and a part of its words, which must agree. */
function byRow(text: string, options: readonly Option[]): string | undefined {
  const row = /^\s*(\d{1,2})[\s.、)．:：]+(\S.*)$/su.exec(text.normalize('NFKC'));
  if (row?.[1] === undefined || row[2] === undefined) return undefined;
  const rest = wordKey(row[2]);
  return only(
    options.filter(({ digit, words }) => digit === Number(row[1]) && rest !== '' && words.some((word) => wordKey(word).includes(rest))),
  );
}

const bare = (key: string): string => key.replace(choosing, '').replace(closing, '') || key;

const only = (options: readonly Option[]): string | undefined => {
  const values = new Set(options.map(({ value }) => value));
  return values.size === 1 ? options[0]?.value : undefined;
};
