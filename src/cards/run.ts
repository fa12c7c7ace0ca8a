/** Pieces of text on a card. A TextRun is never read as Markdown, so everything that a person wrote goes through here. */
import type { Language } from '../domain/language.js';
import { fill, type Params, rawText, type TextId } from '../texts/say.js';

/** Text colours that a card style knows; meaning is always in the words too. */
export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';

/** One TextRun's data. */
export interface Run {
  readonly text: string;
  readonly weight: 'default' | 'bolder';
  readonly color: Color;
  /** An address for what is a link; empty otherwise. */
  readonly url: string;
}

/** Clients evaluate `{{DATE(…)}}` inside one run: splitting the braces keeps it literal and unchanged for the reader. */
const pieces = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\{)(?=\{)/));

const styled = (text: string, weight: Run['weight'], color: Color): readonly Run[] =>
  pieces(text).map((piece) => ({ text: piece, weight, color, url: '' }));

/** Plain text. */
export const plain = (text: string, color: Color = 'default'): readonly Run[] => styled(text, 'default', color);

/** Bold text. */
export const bold = (text: string, color: Color = 'default'): readonly Run[] => styled(text, 'bolder', color);

/** A link with an address of ours; its words may be a person's, such as a file's name. */
export const link = (text: string, url: string): readonly Run[] => plain(text, 'accent').map((run) => ({ ...run, url }));

/** One of our texts, `**` shown as bold; what is filled in stays what it is. */
export function rich<Id extends TextId>(language: Language, id: Id, ...params: Params<Id>): readonly Run[] {
  return rawText(language, id)
    .split('**')
    .flatMap((part, index) => {
      const text = fill(part, params[0]);
      return text === '' ? [] : index % 2 === 1 ? bold(text) : plain(text);
    });
}
