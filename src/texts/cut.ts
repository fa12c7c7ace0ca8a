/** Cutting what people typed without splitting a character that is drawn as one. */

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** At most `limit` characters, the last of them … when something was left out. */
export function cut(text: string, limit: number): string {
  // Everything past a generous multiple is cut off first, so that a huge text costs nothing here.
  const parts = graphemes(text.slice(0, limit * 32));
  return parts.length <= limit ? parts.join('') : `${parts.slice(0, limit - 1).join('')}…`;
}

/** What somebody typed, ready to stand between quotation marks: one line, at most 20 characters. */
export const quote = (typed: string): string => cut(typed.replace(/\s+/g, ' ').trim(), 20);
