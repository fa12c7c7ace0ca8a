import type { Escalation } from '../domain/escalation.js';

/** A command line that only reads: what is wrong with how it was asked, or what it prints of what is stored, piece by piece. */
export type Job =
  | { readonly problems: readonly string[] }
  | { readonly problems?: undefined; read(escalations: Iterable<Escalation>): Iterable<string> };
