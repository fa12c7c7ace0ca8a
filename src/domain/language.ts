/** The two languages of the product; Chinese is the default. */
export type Language = 'zh-CN' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'en'];

/** One text in both languages, as the data files carry it. */
export type Bilingual = Readonly<Record<Language, string>>;
