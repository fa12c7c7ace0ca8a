import { type ServiceKey, serviceKey } from '../domain/ids.js';
import type { Service } from '../guidance/ports.js';
import { fold } from './fold.js';
import type { Span } from './span.js';

/** A word that speaks of a service: it names it, only suggests it, or names no service at all though it looks like one (`suite`). */
export interface ServiceWord extends Span {
  readonly keys: readonly ServiceKey[];
  readonly kind: 'name' | 'hint' | 'suite';
  /** A product's own name, without which a sentence still says what is wrong; 发票 or 虚拟机 are none. */
  readonly product: boolean;
}

type Entry = Omit<ServiceWord, 'start' | 'end'> & { readonly word: string };

/** The whole suite, and places where people work: these say nothing of which service it is. */
const suites = [
  'office 365',
  'office365',
  'o365',
  'microsoft 365',
  'microsoft365',
  'm365',
  'microsoft',
  'the office',
  'our office',
  'in office',
  'head office',
];

const letter = /[a-z]/;
/** Its words (invoice, bill) are things that go wrong, not a product. */
const billing = serviceKey('billing');

const vocabularies = new WeakMap<readonly Service[], ReadonlyMap<string, readonly Entry[]>>();

/** Words by their first character, longest first. */
function vocabularyOf(services: readonly Service[]): ReadonlyMap<string, readonly Entry[]> {
  const known = vocabularies.get(services);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  const add = (text: string, kind: Entry['kind'], product: boolean, key?: ServiceKey): void => {
    const word = fold(text);
    const before = entries.get(word);
    if (before?.kind === 'name' && kind !== 'name') return;
    const keys = [...(before?.kind === kind ? before.keys : []), ...(key === undefined ? [] : [key])];
    entries.set(word, { word, kind, product: product || before?.product === true, keys: [...new Set(keys)] });
  };
  for (const suite of suites) add(suite, 'suite', false);
  for (const { key, hints } of services) for (const hint of hints) add(hint, 'hint', false, key);
  for (const { key, name, short, synonyms } of services) {
    for (const word of synonyms) add(word, 'name', key !== billing && letter.test(fold(word)), key);
    for (const word of [...Object.values(name), ...Object.values(short)]) add(word, 'name', true, key);
  }
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries.values()) byFirst.set(entry.word.charAt(0), [...(byFirst.get(entry.word.charAt(0)) ?? []), entry]);
  for (const list of byFirst.values()) list.sort((one, other) => other.word.length - one.word.length);
  vocabularies.set(services, byFirst);
  return byFirst;
}

/** What may follow a Latin word: an ending, then no further letter. */
const nameEnds = /^(?:'?s)?(?![a-z])/;
const hintEnds = /^(?:s|es|ed|ing)?(?![a-z])/;

function stands(text: string, at: number, { word, kind }: Entry): boolean {
  if (!text.startsWith(word, at)) return false;
  if (letter.test(word.charAt(0)) && letter.test(text.charAt(at - 1))) return false;
  const last = word.at(-1) ?? '';
  const rest = text.slice(at + word.length, at + word.length + 5);
  if (/\d/.test(last)) return !/^[a-z\d]/.test(rest);
  return !letter.test(last) || (kind === 'hint' ? hintEnds : nameEnds).test(rest);
}

/** Every word of a folded text that speaks of a service, in their order; where words overlap the longest counts. */
export function serviceWords(folded: string, services: readonly Service[]): readonly ServiceWord[] {
  const vocabulary = vocabularyOf(services);
  const found: ServiceWord[] = [];
  for (let at = 0; at < folded.length; ) {
    const entry = vocabulary.get(folded.charAt(at))?.find((each) => stands(folded, at, each));
    if (entry !== undefined)
      found.push({ keys: entry.keys, kind: entry.kind, product: entry.product, start: at, end: at + entry.word.length });
    at += entry?.word.length ?? 1;
  }
  return found;
}
