/** What a question of the intake or a list offers: the card, and the same options for what is typed. */
import type { Rendered } from './rendered.js';

/** One thing that can be chosen: by its button, its row's digit or its words, in either language. */
export interface Option {
  readonly value: string;
  readonly words: readonly string[];
  readonly digit?: number;
}

/** A card with the options that stand on it. */
export interface Question {
  readonly rendered: Rendered;
  readonly options: readonly Option[];
}
