/** One text, in a person's language. Ids and placeholder names are checked by the compiler. */
import type { Language } from '../domain/language.js';
import { en } from './en.js';
import { zhCn } from './zh-CN.js';

/** The id of a text. */
export type TextId = keyof typeof en;

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
type Values<Names extends string> = Readonly<Record<Names, string | number>>;

/** What a text wants filled in: nothing, or one value per placeholder. */
export type Params<Id extends TextId> = Named<(typeof en)[Id]> extends never ? [] : [values: Values<Named<(typeof en)[Id]>>];

/** A text that comes in two keys, for one and for more. */
export type CountedId = Counted<TextId>;

type Counted<Id extends string> = Id extends `${infer Base}.other` ? (`${Base}.one` extends TextId ? Base : never) : never;

type CountedParams<Id extends CountedId> =
  Exclude<Named<(typeof en)[`${Id}.other`]>, 'n'> extends never ? [] : [values: Values<Exclude<Named<(typeof en)[`${Id}.other`]>, 'n'>>];

const table: Readonly<Record<Language, Readonly<Record<TextId, string>>>> = { en, 'zh-CN': zhCn };

/** Emphasis is for cards; a plain message drops its marks. */
const unmarked = (text: string): string => text.replaceAll('**', '');

/** Puts the values where the placeholders stand; a value's own braces are left alone. */
export const fill = (text: string, values?: Readonly<Record<string, string | number>>): string =>
  values === undefined ? text : text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The raw text with its `**` and placeholders: for cards, which show emphasis as runs. */
export const rawText = (language: Language, id: TextId): string => table[language][id];

/** A plain text: emphasis marks dropped, placeholders filled. */
export function say<Id extends TextId>(language: Language, id: Id, ...params: Params<Id>): string {
  return fill(unmarked(table[language][id]), params[0]);
}

/** A text with a count in it: `.one` or `.other`, with `{n}` filled in. */
export function sayCount<Id extends CountedId>(language: Language, id: Id, n: number, ...params: CountedParams<Id>): string {
  const key: `${CountedId}.one` | `${CountedId}.other` = n === 1 ? `${id}.one` : `${id}.other`;
  return fill(unmarked(table[language][key]), { ...params[0], n });
}

/** One text in every language, for matching what somebody types. */
export function sayAll<Id extends TextId>(id: Id, ...params: Params<Id>): readonly string[] {
  return [say('zh-CN', id, ...params), say('en', id, ...params)];
}
