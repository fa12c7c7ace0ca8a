/** A stretch of a plain text: words, somebody's mention as Teams writes it, or an address. */
export type TextPart =
  | { readonly kind: 'words' | 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

const special = /<at>(.*?)<\/at>|https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%]/g;

/** Splits a plain text, so that it can be shown without ever becoming HTML. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(special)) {
    if (found.index > from) parts.push({ kind: 'words', text: text.slice(from, found.index) });
    const [whole, name] = found;
    parts.push(name === undefined ? { kind: 'link', text: whole, url: whole } : { kind: 'mention', text: name });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return parts;
}
