/** The words of an escalation that a search looks in, and the form in which they and what is typed are compared. */

import type { SubmittedEscalation } from './escalation.js';
import type { CustomerId } from './ids.js';

/** A typed word in the form of `foldForSearch`, and the customers that it stands for though their names do not hold it: by pinyin or initials. */
export interface SoughtWord {
  readonly text: string;
  readonly customers: readonly CustomerId[];
}

/** How much of a description is looked in: what is pasted below it is rarely what somebody remembers. */
const describedBy = 200;

/** Full and half width, upper and lower case are one. */
export const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What many escalations have in common: customer, service, partner. A line break keeps words of two fields apart. */
export const commonWords = ({ customer, service, organisationName }: SubmittedEscalation): string =>
  foldForSearch(
    [
      customer.name,
      customer.short,
      customer.city ?? '',
      customer.domain,
      ...[service.name, service.short, organisationName].flatMap((name) => Object.values(name)),
    ].join('\n'),
  );

/** What only this one has: number, title, error, the beginning of the description; never the contact. */
export const ownWords = ({ number, form }: SubmittedEscalation): string =>
  foldForSearch([number, form.title, form.error ?? '', form.description.slice(0, describedBy)].join('\n'));
