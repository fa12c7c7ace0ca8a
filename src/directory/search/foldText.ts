const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;
const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' };

/**
 * The form in which names and typed words are compared: full width and half width, upper and lower case, accented and plain letters
 * are one. Keeps spaces, brackets and punctuation; never shown to anyone.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFD');
  return lower
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßøæœłđ]/g, (letter) => letters[letter] ?? letter);
}
