import type { Language } from '../domain/language.js';

/** Names one after another, as the language sets them apart. */
export const listed = (language: Language, names: readonly string[]): string => names.join(language === 'zh-CN' ? '、' : ', ');
