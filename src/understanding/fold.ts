const ownLower = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/** Half-width, plain dashes, quotes and spaces: one character for one, so a place in the result is the same place in the text. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”„]/g, '"');

/** The same in lower case, still one character for one. */
export const fold = (text: string): string => halfWidth(text).replace(/\p{Lu}/gu, ownLower);

/** What is compared when nothing but the words counts: letters and digits alone. Empty for a text without any. */
export const wordKey = (text: string): string => fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]+/gu, '');
