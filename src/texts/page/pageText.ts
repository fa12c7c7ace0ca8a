import { type PageTextId, pageEn } from './en.js';
import { pageZhCn } from './zh-CN.js';

/** The two languages of the page. */
export type PageLanguage = 'zh-CN' | 'en';

const table: Readonly<Record<PageLanguage, Readonly<Record<PageTextId, string>>>> = { en: pageEn, 'zh-CN': pageZhCn };

/** A text of the page with its placeholders filled; a value's own braces are left alone. */
export type PageText = (id: PageTextId, values?: Readonly<Record<string, string | number>>) => string;

/** The texts in one language. */
export const pageText =
  (language: PageLanguage): PageText =>
  (id, values = {}) =>
    table[language][id].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What the page calls a Partner Center role; a role that it does not know keeps its own name. */
export function roleText(language: PageLanguage, role: string): string {
  const id = `role.${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return isTextId(id) ? table[language][id] : role;
}

const isTextId = (id: string): id is PageTextId => Object.hasOwn(pageEn, id);
