import type { Language } from '../domain/language.js';
import { fold } from './fold.js';
import { isOrdinaryWord } from './ordinaryWords.js';

/** The `a` of `0x8007016a` is no word, nor are the parts of an address. */
const wholeWord = /(?<![\p{L}\p{N}$@_.{<-])[a-z]+(?:'[a-z]+)?(?![\p{L}\p{N}@_}>-]|\.[\p{L}\p{N}])/gu;

/**
 * Which language a text is in. Product names, codes, placeholders and pinyin tell nothing: without Chinese characters and without an
 * ordinary English word it is undefined. An English sentence about 鲸屿科技 is English.
 */
export function writtenIn(text: string): Language | undefined {
  const folded = fold(text.slice(0, 1_000).replace(/\$?\{[^{}]*\}/g, ' '));
  const chinese = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  const english = (folded.match(wholeWord) ?? []).filter(isOrdinaryWord).length;
  if (chinese === 0) return english > 0 ? 'en' : undefined;
  return english >= 3 && english * 2 > chinese ? 'en' : 'zh-CN';
}
