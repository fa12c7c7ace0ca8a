/** Parts of a sentence that may name a customer, cheapest to look up first. Pure: the directory is asked elsewhere. */
import { fillers } from './fillerWords.js';
import { isOrdinaryWord } from './ordinaryWords.js';
import type { Span } from './span.js';

/** `whole`: it stands between spaces or marks. `latin`: it has no Chinese character. */
export interface Fragment extends Span {
  readonly text: string;
  readonly whole: boolean;
  readonly latin: boolean;
}

/** One stretch of Chinese text: what it may begin with and what it may end with, each from short to long, made as they are asked for. */
export interface HanSegment extends Span {
  readonly fromStart: Iterable<Fragment>;
  readonly fromEnd: Iterable<Fragment>;
}

const longestName = 40;
const mostLatinWords = 4;
const token = /[^\s,;:!?"。、「」『』《》<>|\\/…~\n]+/g;
const aroundToken = /^[.'()*#@-]+|[.'(*#@-]+$/g;
const han = /\p{Script=Han}/u;
const latinWord = /[\p{Script=Latin}\d][\p{Script=Latin}\d.'&+-]*/gu;
const separator = /[\s,;:!?"。、「」『』《》<>|\\/…~\n().]/;
const guid = /(?<![0-9a-f-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f-])/g;

/** Tenant and customer ids. */
export const tenantIds = (folded: string): readonly Fragment[] =>
  Array.from(folded.matchAll(guid), ({ 0: text, index }) => ({ text, start: index, end: index + text.length, whole: true, latin: true }));

const without = (folded: string, taken: readonly Span[]): string => {
  let left = folded;
  for (const { start, end } of taken) left = `${left.slice(0, start)}${'\n'.repeat(end - start)}${left.slice(end)}`;
  return left;
};

/** Latin words in a row that are no ordinary words: `jing yu`, `bluefern robotics`, a domain; each row as its parts, longest first. */
export function latinRuns(folded: string, taken: readonly Span[]): readonly (readonly Fragment[])[] {
  const left = without(folded, taken);
  const runs: Span[][] = [];
  let before: Span | undefined;
  for (const match of left.matchAll(latinWord)) {
    const text = match[0].replace(/[.'&+-]+$/, '');
    const span = { start: match.index, end: match.index + text.length };
    if (!mayName(text)) before = undefined;
    else {
      if (before !== undefined && /^ {1,2}(?:& )?$/.test(left.slice(before.end, span.start))) runs.at(-1)?.push(span);
      else runs.push([span]);
      before = span;
    }
  }
  return runs.map((run) => partsOf(run, left));
}

const mayName = (word: string): boolean => /\p{L}/u.test(word) && word.length >= 2 && !isOrdinaryWord(word);

function partsOf(run: readonly Span[], text: string): readonly Fragment[] {
  const parts: Fragment[] = [];
  for (let count = Math.min(run.length, mostLatinWords); count > 0; count -= 1)
    for (let at = 0; at + count <= run.length; at += 1) {
      const part = fragment(text, run[at]?.start ?? 0, run[at + count - 1]?.end ?? 0);
      if (part.text.replaceAll(' ', '').length >= 3) parts.push(part);
    }
  return parts;
}

/** Chinese stretches between filler words. A name is sought at the start of each and at its end, and may grow past the next filler. */
export function hanSegments(folded: string, taken: readonly Span[]): readonly HanSegment[] {
  const left = without(folded, taken);
  const segments: HanSegment[] = [];
  for (const match of left.matchAll(token)) {
    const lead = /^[.'()*#@-]+/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].replace(aroundToken, '');
    const start = match.index + lead;
    const end = start + text.length;
    if (!han.test(text)) continue;
    let from = start;
    for (const filler of [...text.matchAll(fillers), undefined]) {
      const startsHere = filler?.index === 0;
      const to = filler === undefined || startsHere ? end : start + filler.index;
      if (han.test(left.slice(from, to))) segments.push(segmentOf(left, from, to, start, end));
      from = filler === undefined ? end : start + filler.index + filler[0].length;
    }
  }
  return segments;
}

const segmentOf = (text: string, from: number, to: number, tokenStart: number, tokenEnd: number): HanSegment => ({
  start: from,
  end: to,
  fromStart: growing(text, text.slice(from, Math.min(tokenEnd, from + longestName)), (length) => [from, from + length]),
  fromEnd: growing(text, [...text.slice(Math.max(tokenStart, to - longestName), to)].reverse().join(''), (length) => [to - length, to]),
});

/** Two characters, three, and so on, once there is a Chinese one among them. */
function* growing(text: string, characters: string, at: (length: number) => readonly [start: number, end: number]): Iterable<Fragment> {
  let length = 0;
  let count = 0;
  let chinese = false;
  for (const character of characters) {
    length += character.length;
    count += 1;
    chinese ||= han.test(character);
    if (count >= 2 && chinese) yield fragment(text, ...at(length));
  }
}

function fragment(text: string, start: number, end: number): Fragment {
  const part = text.slice(start, end);
  const edge = (at: number): boolean => at < 0 || at >= text.length || separator.test(text.charAt(at));
  return { text: part, start, end, whole: edge(start - 1) && edge(end), latin: !han.test(part) };
}
