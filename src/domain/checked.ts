import type { Refusal } from './decision.js';

/** What a check gives: the refusal, or what it found out (then `refusal` is absent). */
export type Checked<Passed> = { readonly refusal: Refusal } | ({ readonly refusal?: undefined } & Passed);
