import { line } from './lines.js';
import { questionCard } from './questionCard.js';
import { plain } from './run.js';
import type { Card } from './template.js';

/** A sentence where a client takes nothing but a card. */
export const wordsCard = (text: string): Card => questionCard({ summary: text, lines: [line(plain(text))], acts: [] });
