/** Several lines of what a person wrote: a TextRun breaks no lines, so each becomes a block of its own. */
import { visibleLines } from '../texts/visible.js';
import { plain, type Run } from './run.js';

/** One line of a card. */
export interface Line {
  readonly runs: readonly Run[];
}

/** A line of runs. */
export const line = (...runs: readonly (readonly Run[])[]): Line => ({ runs: runs.flat() });

/** The lines of a text without empty ones; beyond `most`, the rest flows on in the last one, so that line breaks cannot blow up a card. */
export function linesOf(text: string, most: number): readonly string[] {
  const all = visibleLines(text)
    .split('\n')
    .filter((each) => each !== '');
  return all.length <= most ? all : [...all.slice(0, most - 1), all.slice(most - 1).reduce(flowing)];
}

/** Chinese punctuation brings its own space. */
const flowing = (text: string, next: string): string => (/[。，；：！？、”）…]$/u.test(text) ? text + next : `${text} ${next}`);

/** A text as lines of a card. */
export const paragraphs = (text: string, most = 20): readonly Line[] => linesOf(text, most).map((each) => line(plain(each)));
