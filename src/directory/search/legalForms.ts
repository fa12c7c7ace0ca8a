import { squeeze } from './companyName.js';

/** Words that nearly every company's name has, in bits: a name has a form when it contains one of `inNames`. */
const forms = [
  {
    bit: 1,
    inNames: ['公司'],
    typed: ['有限责任公司', '有限公司', '分公司', '总公司'],
    spelled: ['youxiangongsi', 'gongsi', 'yxgs', 'gs'],
  },
  { bit: 2, inNames: ['股份'], typed: ['股份有限公司'], spelled: ['gufenyouxiangongsi', 'gufen', 'gfyxgs'] },
  { bit: 4, inNames: ['集团'], typed: ['集团公司'], spelled: ['jituan'] },
  {
    bit: 8,
    inNames: ['ltd', 'limited', 'inc', 'corp', 'company', 'gmbh', 'llc'],
    typed: [],
    spelled: ['co', 'coltd', 'ltd', 'limited', 'inc', 'corp', 'company', 'gmbh', 'llc'],
  },
] as const;

/** The forms that say nothing at all when typed alone (有限公司, Ltd.); 股份 and 集团 tell a few companies from the rest. */
export const commonForms = 1 | 8;

/** The legal forms that a folded name shows, as bits. */
export function formsIn(foldedName: string): number {
  let bits = 0;
  for (const form of forms) if (form.inNames.some((word) => foldedName.includes(word))) bits |= form.bit;
  return bits;
}

/** The forms that typed words are, or are a piece of (`限公司`); 0 for words that say something. */
export function formsTyped(folded: string): number {
  const typed = squeeze(folded);
  if (typed === '') return 0;
  let bits = 0;
  for (const form of forms) {
    const spelled: readonly string[] = form.spelled;
    if (form.typed.some((word) => word.includes(typed)) || spelled.includes(typed)) bits |= form.bit;
  }
  return bits;
}
