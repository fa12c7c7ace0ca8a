/** `5 很快`, `4 分，谢谢`: a score and a word; anything else is the word alone, and a length of time is no score. */
const scored =
  /^\s*(?!\d\s*(?:分钟|小时|天|min|hour|day))([1-5])(?!\d)\s*(?:分|星|points?|stars?|\/\s*5|of 5)?(?:[\s,，:：。;；]+|\.\s+|\.?$)(.*)$/isu;

/** The inputs that the card which asks to confirm would have sent. */
export function confirmInputs(text: string): Readonly<Record<string, string>> {
  const [, score, word = ''] = scored.exec(text.normalize('NFKC')) ?? [];
  if (score === undefined) return { text };
  return word === '' ? { score } : { score, text: word };
}
