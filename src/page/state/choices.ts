import type { PageLanguage } from '../../texts/page/pageText.js';

/** What a visitor chose last time; what is absent follows the browser or the sample people's order. */
export interface Choices {
  readonly language?: PageLanguage;
  readonly theme?: 'light' | 'dark';
  readonly partner?: string;
  readonly rep?: string;
  readonly speaker?: string;
  readonly hintClosed?: boolean;
}

/** The part of the browser's storage that is used. */
export interface ChoiceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'local-page';

/** The remembered choices; what an older page or somebody else wrote there is left aside. */
export function readChoices(storage: ChoiceStorage): Choices {
  const kept = parse(storage.getItem(key));
  const word = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const { language, theme } = kept;
  const partner = word(kept['partner']);
  const rep = word(kept['rep']);
  const speaker = word(kept['speaker']);
  return {
    ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(partner === undefined ? {} : { partner }),
    ...(rep === undefined ? {} : { rep }),
    ...(speaker === undefined ? {} : { speaker }),
    hintClosed: kept['hintClosed'] === true,
  };
}

/** Remembers the choices for the next visit. */
export const keepChoices = (storage: ChoiceStorage, choices: Choices): void => storage.setItem(key, JSON.stringify(choices));

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null || !text.startsWith('{')) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
