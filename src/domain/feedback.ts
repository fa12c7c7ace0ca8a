import type { Instant, PersonKey } from './ids.js';

/** A word, in private, on an escalation that the partner could have supported; the submitter may explain once. */
export interface Feedback {
  readonly text: string;
  /** Documentation for next time, as it was written: shown as text, never as an address to follow. */
  readonly document?: string;
  readonly by: { readonly person: PersonKey; readonly name: string };
  readonly at: Instant;
  readonly explanation?: { readonly text: string; readonly at: Instant };
}
