import { textWidth } from '../texts/textWidth.js';

/** The first characters of a text that are together at most so wide. */
function fitting(characters: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = characters.findIndex((each) => {
    used += textWidth(each);
    return used > width;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

/** A name cut in the middle to a width, since branches of one company differ at the end. */
export function middleCut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  const head = fitting(characters, Math.ceil((width - 1) / 2));
  const tail = fitting([...characters].reverse(), width - 1 - textWidth(head.join('')));
  return `${head.join('').replace(/…$/, '')}…${[...tail].reverse().join('').replace(/^…/, '')}`;
}
