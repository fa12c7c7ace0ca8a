import type { Attachment } from '../domain/attachment.js';
import type { Language } from '../domain/language.js';
import { listed } from '../texts/listed.js';
import { sayCount } from '../texts/say.js';
import { visible } from '../texts/visible.js';
import { linesOf } from './lines.js';

const kilo = 1024;

/** `860 B`, `118 KB`, `2.4 MB`: as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < kilo) return `${bytes} B`;
  const inKilo = bytes / kilo;
  return inKilo < kilo ? `${Math.round(inKilo)} KB` : `${(inKilo / kilo).toFixed(1)} MB`;
}

/** Names on a card that has other things to show, too. */
const namedOnCard = 4;

/** `退信.png（118 KB）、队列.log（3 KB）` for a row of facts, the newest first; empty where there are none. */
export function attachmentsText(language: Language, attachments: readonly Attachment[] = []): string {
  const newest = [...attachments].reverse();
  const named = newest.slice(0, namedOnCard).map(({ name, bytes }) => withSize(language, name, bytes));
  const rest = newest.length - named.length;
  return listed(language, [...named, ...(rest > 0 ? [sayCount(language, 'files.more', rest)] : [])]);
}

const withSize = (language: Language, name: string, bytes: number): string =>
  language === 'zh-CN' ? `${visible(name)}（${sizeText(bytes)}）` : `${visible(name)} (${sizeText(bytes)})`;

/** What was said with an entry of the history, files first, in one line. */
export const saidIn = (language: Language, { text, files = [] }: { readonly text?: string; readonly files?: readonly string[] }): string =>
  [listed(language, files.map(visible)), ...linesOf(text ?? '', 1)].filter((part) => part !== '').join(' · ');
