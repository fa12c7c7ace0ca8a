import { typedCore } from './companyName.js';
import { foldText } from './foldText.js';

/** What was typed, in the forms in which it is looked for. */
export interface TypedQuery {
  readonly folded: string;
  /** Without legal forms, brackets, spaces and punctuation; empty when nothing else was typed. */
  readonly core: string;
  /** The words, for name and city. */
  readonly words: readonly string[];
  /** What may be a domain: of an address, a link, or as it stands. */
  readonly domain?: string;
}

/** Nobody types more to find a customer; the rest of a pasted page is not looked at. */
const mostTyped = 120;
const domain = /^(?:[a-z]+:\/\/)?(?:[^\s/@]*@)?([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.?)(?:[:/?#]\S*)?$/;
const between = /[\s,;、/·|()]+/;

/** Reads a typed line as words for a search. */
export function typedQuery(typed: string): TypedQuery {
  const folded = foldText(typed.slice(0, mostTyped)).trim();
  const [, host] = domain.exec(folded) ?? [];
  return {
    folded,
    core: typedCore(folded),
    words: folded
      .split(between)
      .map(typedCore)
      .filter((word) => word !== ''),
    ...(host === undefined ? {} : { domain: host.replace(/^www\./, '').replace(/\.$/, '') }),
  };
}
