/** What the buttons of a partner's list carry, so that a page, a filter and a customer stay together. */
import { type PartnerList, partnerLists } from '../domain/partnerList.js';

export interface MineArg {
  /** Absent: the open ones. */
  readonly list?: PartnerList;
  /** The customer that the list is about. */
  readonly about?: string;
  /** The next page's token. */
  readonly page?: string;
}

/** One text for a button's `arg`. */
export const mineArg = (arg: MineArg): string => new URLSearchParams({ ...arg }).toString();

/** Reads it back; a bare token is the next page of the open ones, as cards carried it before there were filters. */
export function readMineArg(text: string): MineArg {
  if (!text.includes('=')) return { page: text };
  const fields = new URLSearchParams(text);
  const list = partnerLists.find((each) => each === fields.get('list'));
  const [about, page] = [fields.get('about'), fields.get('page')];
  return { ...(list && { list }), ...(about !== null && { about }), ...(page !== null && { page }) };
}
