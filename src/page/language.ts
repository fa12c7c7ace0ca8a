import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type PageLanguage, type PageText, pageText } from '../texts/page/pageText.js';

/** The page's language, for every component below. */
export const Language = createContext<PageLanguage>('zh-CN');

/** The texts in the page's language. */
export const useText = (): PageText => pageText(useContext(Language));

/** What the browser's user reads, as far as the page can speak it. */
export const browserLanguage = (): PageLanguage => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
