/** Cutting what people typed without splitting a character that is drawn as one. */

import { textWidth } from './textWidth.js';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** At most `limit` characters, the last of them … when something was left out. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept: string[] = [];
  // Lazily, so that a huge text costs no more than what is kept of it.
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length === limit) return `${kept.slice(0, -1).join('').trimEnd()}…`;
    kept.push(segment);
  }
  return text;
}

const quoteWidth = 40;

/** What somebody typed, ready to stand between quotation marks: one line, at most 20 Chinese or 40 Latin characters wide. */
export function quote(typed: string): string {
  const text = cut(typed.replace(/\s+/g, ' ').trim(), quoteWidth);
  if (textWidth(text) <= quoteWidth) return text;
  let width = 0;
  const kept = graphemes(text).filter((each) => {
    width += textWidth(each);
    return width < quoteWidth;
  });
  return `${kept.join('').replace(/[\s…]+$/, '')}…`;
}
