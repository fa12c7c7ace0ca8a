/** Text as people type it, made fit to keep; and the checks that every such text goes through. */
import type { Checked } from './checked.js';
import { looksLikeSecret } from './looksLikeSecret.js';

/** How many characters a person would count. */
export const lengthOf = (text: string): number => [...text].length;

/** Line ends made alike, control and text-direction characters dropped, trimmed. */
export const cleanText = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n|\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

/** The same, as one line, and without characters that take no room: a name of those alone is none. */
export const cleanLine = (typed: string): string =>
  cleanText(typed)
    .replace(/[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Cut to a number of characters, the last of them an ellipsis. */
export const cutTo = (text: string, limit: number): string =>
  lengthOf(text) <= limit ? text : `${[...text].slice(0, limit - 1).join('')}…`;

/** The text of a command: what may be kept, or why not. Empty is `undefined`. */
export function readText(typed: string | undefined, limit: number): Checked<{ readonly text: string | undefined }> {
  const text = cleanText(typed ?? '');
  if (text === '') return { text: undefined };
  if (lengthOf(text) > limit) return { refusal: { code: 'textTooLong', limit } };
  if (looksLikeSecret(text)) return { refusal: { code: 'looksLikeSecret' } };
  return { text };
}

/** A text that must not be missing. */
export function readRequiredText(typed: string, limit: number): Checked<{ readonly text: string }> {
  const read = readText(typed, limit);
  if (read.refusal !== undefined) return read;
  return read.text === undefined ? { refusal: { code: 'textMissing' } } : { text: read.text };
}
