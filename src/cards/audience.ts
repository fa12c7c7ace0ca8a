/** For whom a card is rendered, and what the operator has set. */
import type { ServiceKey } from '../domain/ids.js';
import type { Bilingual, Language } from '../domain/language.js';
import type { TargetTable } from '../domain/severity.js';

/** The reader: their language, and whether their client sends Action.Execute (Teams) or Action.Submit only. */
export interface Audience {
  readonly language: Language;
  readonly executes: boolean;
}

/**
 * The same reader, for a card that stands apart from the living one: what is pressed there comes back as a message on every client. An answer in
 * its place would be a second card of the escalation that nobody keeps true.
 */
export const apart = ({ language }: Audience): Audience => ({ language, executes: false });

/** Where a request is officially filed: the place with the path inside it, and its address. */
export interface FilingPlace {
  readonly place: Bilingual;
  readonly url: string;
}

/** What cards need to know of this installation. */
export interface CardOptions {
  /** `partner`: each escalation is to be filed officially by the partner, so the card says that this is the next step. */
  readonly filing: 'bot' | 'partner';
  readonly phone: { readonly number: string; readonly hours: Bilingual };
  /** Names the severity levels of services that call them critical and non-critical. */
  readonly targets: TargetTable;
  filingPlace(service: ServiceKey): FilingPlace | undefined;
  /** The address of a Teams chat with a sign-in name; undefined where this cloud has none. */
  chatLink(signInName: string): string | undefined;
}
