const legalForms = /[（(]集团[）)]|(?:股份)?有限(?:责任)?公司|集团(?:公司)?/g;
const latinForm = /[\s,&]*\b(?:co|ltd|limited|inc|corp|corporation|company|llc|gmbh|ag|plc|bv|pty|pte|kg)\b\.?\s*$/i;
const brackets = /\s*[（(][^（）()]*[）)]/g;
const isNarrow = (char: string): boolean => char <= '\u00ff';
/** In Chinese characters; a Latin letter counts half. */
const mostWide = 10;

const width = (text: string): number => [...text].reduce((sum, char) => sum + (isNarrow(char) ? 0.5 : 1), 0);

function take(chars: readonly string[], most: number): string {
  let taken = '';
  for (const char of chars) {
    if (width(taken + char) > most) break;
    taken += char;
  }
  return taken;
}

/** Cuts in the middle, so that branches of one company stay apart: `中部苔原…云泽分公司`. */
function cutMiddle(name: string): string {
  const chars = [...name];
  const tail = [...take([...chars].reverse(), mostWide / 2)].reverse().join('').trimStart();
  return `${take(chars, mostWide - 1 - width(tail)).trimEnd()}…${tail}`;
}

/**
 * What stands on buttons and in sentences: without legal forms, brackets kept where there is room, at most 10
 * Chinese characters or 20 Latin ones wide.
 */
export function shortName(name: string): string {
  let short = name.replace(legalForms, '').trim();
  while (latinForm.test(short)) short = short.replace(latinForm, '').trim();
  if (short === '') short = name.trim();
  if (width(short) <= mostWide) return short;
  const bare = short.replace(brackets, '').trim();
  const latin = [...bare].every((char) => isNarrow(char));
  return latin && bare !== '' && width(bare) <= mostWide ? bare : cutMiddle(short);
}
