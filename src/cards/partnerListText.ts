import type { Language } from '../domain/language.js';
import type { PartnerList } from '../domain/partnerList.js';
import { say, sayCount } from '../texts/say.js';

/** The title of a partner's list, and what is said when it is empty; `short`: the customer that it is about. */
export function partnerListText(
  language: Language,
  list: PartnerList,
  n: number,
  short: string | undefined,
): { readonly title: string; readonly empty: string } {
  if (short === undefined) {
    if (list === 'own') return { title: say(language, 'mine.title.own', { n }), empty: say(language, 'mine.empty.own') };
    if (list === 'closed') return { title: say(language, 'mine.title.closed', { n }), empty: say(language, 'mine.empty.closed') };
    return { title: sayCount(language, 'mine.title', n), empty: say(language, 'mine.empty') };
  }
  switch (list) {
    case 'own':
      return {
        title: say(language, 'mine.title.customer.own', { short, n }),
        empty: say(language, 'mine.empty.customer.own', { short }),
      };
    case 'closed':
      return {
        title: say(language, 'mine.title.customer.closed', { short, n }),
        empty: say(language, 'mine.empty.customer.closed', { short }),
      };
    case 'mine':
      return { title: say(language, 'mine.title.customer', { short, n }), empty: say(language, 'mine.empty.customer', { short }) };
  }
}
