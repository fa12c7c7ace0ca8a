import type { Language } from '../domain/language.js';
import { quote } from '../texts/cut.js';
import { say } from '../texts/say.js';

/** How many customers a search found; `capped` where counting stopped before the end. */
export interface CustomerCount {
  readonly total: number;
  readonly capped: boolean;
}

/** `12`, or `300 or more` where counting stopped. */
export const customerCount = (language: Language, { total, capped }: CustomerCount): string =>
  say(language, capped ? 'customer.count.capped' : 'customer.count', { n: total });

/** What was typed fits so many customers that a choice of them would be none. */
export const tooManyCustomers = (language: Language, typed: string, found: CustomerCount): string =>
  say(language, 'customer.tooMany', { q: quote(typed), count: customerCount(language, found) });
