/**
 * What of a company's name tells it from others: without legal forms, brackets and punctuation. For comparison only; names are shown whole.
 * All functions here expect text that went through `foldText`.
 */
const openBrackets = /[[{<〔【《〈「『]/g;
const closeBrackets = /[\]}>〕】》〉」』]/g;
const chineseForms = /(?:股份)?有限(?:责任)?公司|集团(?:公司)?/g;
const chineseEnding = /(?:分|总)?公司$/;
const latinForms =
  /[\s,.&]*\b(?:co|ltd|limited|inc|incorporated|corp|corporation|company|llc|llp|gmbh|ag|plc|bv|pty|pte|kg|sarl|srl|group)\b\.?(?=\s*(?:\(|$))/;
const anyBracket = /[()[\]{}<>〔〕【】《》〈〉「」『』]/;
const onlyLetters = /^[a-z]+$/;
const anyLatin = /[a-z]/;
const bracketed = /\([^()]*\)/g;
const meaningless = /[^\p{L}\p{N}+#]/gu;

/** Letters, digits, `+` and `#` only: `o'hara & sohne` → `oharasohne`. */
export const squeeze = (folded: string): string => folded.replace(meaningless, '');

function withoutLatinForms(text: string): string {
  for (let now = text; ; ) {
    const next = now.replace(latinForms, '');
    if (next === now) return now;
    now = next;
  }
}

function withoutForms(text: string): string {
  const chinese = text.replace(chineseForms, '').trim().replace(chineseEnding, '');
  return squeeze(anyLatin.test(chinese) ? withoutLatinForms(chinese) : chinese);
}

/** The keys under which a company is found, the main one first; the second is the name without its bracketed part. */
export function companyKeys(folded: string): readonly string[] {
  const round = anyBracket.test(folded) ? folded.replace(openBrackets, '(').replace(closeBrackets, ')') : folded;
  const main = withoutForms(round) || squeeze(folded) || folded.trim();
  const bare = round.includes('(') ? withoutForms(round.replace(bracketed, '')) : '';
  return bare !== '' && bare !== main ? [main, bare] : [main];
}

/** The core of typed words; empty when they are nothing but a legal form. A single word of letters may also be initials (`kg`). */
export const typedCore = (folded: string): string =>
  onlyLetters.test(folded) ? folded : withoutForms(folded.replace(openBrackets, '(').replace(closeBrackets, ')'));

/** The same core without a legal form that was begun and not finished (`鲸屿科技有限`, `jingyukejigongsi`); undefined when there is none. */
export function withoutUnfinishedForm(core: string): string | undefined {
  const cut = core.replace(/(?:股份?|(?:股份)?有限?(?:责任?)?公?|集团?|(?:gufen)?(?:youxian)?gongsi|jituan|yxgs)$/, '');
  return cut !== '' && cut !== core ? cut : undefined;
}
