import { cut } from '../texts/cut.js';
import { visible } from '../texts/visible.js';

/** A name inside a `summary`, which a locked phone shows: at most 14 characters. */
export const cutName = (name: string): string => cut(visible(name), 14);
