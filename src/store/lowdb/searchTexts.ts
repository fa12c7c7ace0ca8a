import { type Escalation, isSubmitted } from '../../domain/escalation.js';
import type { CustomerId, EscalationId } from '../../domain/ids.js';
import { commonWords, ownWords, type SoughtWord } from '../../domain/searchText.js';

/** What escalations of one customer and service share: kept once for all of them. */
interface Common {
  readonly text: string;
  readonly customer: CustomerId;
}

interface Searched {
  readonly common: Common;
  readonly own: string;
}

/** The words of submitted escalations, in memory though their rows rest on the disk; kept true by `moved`. */
export class SearchTexts {
  readonly #texts = new Map<EscalationId, Searched>();
  readonly #common = new Map<string, Common>();

  /** The escalation was `before` and is `after` now; undefined: not there. */
  moved(before: Escalation | undefined, after: Escalation | undefined): void {
    if (!after || !isSubmitted(after)) {
      if (before) this.#texts.delete(before.id);
      return;
    }
    // Most changes leave what was filed as it is.
    if (before && isSubmitted(before) && before.form === after.form && before.customer === after.customer) return;
    this.#texts.set(after.id, { common: this.#commonOf(commonWords(after), after.customer.id), own: ownWords(after) });
  }

  /** Does it hold each of the words, or belong to a customer whom the word stands for? */
  holds(id: EscalationId, words: readonly SoughtWord[]): boolean {
    const searched = this.#texts.get(id);
    if (!searched) return false;
    const { own, common } = searched;
    return words.every(({ text, customers }) => own.includes(text) || common.text.includes(text) || customers.includes(common.customer));
  }

  #commonOf(text: string, customer: CustomerId): Common {
    const name = `${customer}\n${text}`;
    const known = this.#common.get(name);
    if (known) return known;
    const common = { text, customer };
    this.#common.set(name, common);
    return common;
  }
}
