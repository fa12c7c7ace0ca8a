import { useEffect } from 'preact/hooks';
import { useMedia } from './useMedia.js';

/** The two looks. */
export type Theme = 'light' | 'dark';

/** The look that holds now: the chosen one, else the system's. The style sheet follows the document's `data-theme`. */
export function useTheme(chosen: Theme | undefined): Theme {
  const isSystemDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (chosen === undefined) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
  }, [chosen]);
  return chosen ?? (isSystemDark ? 'dark' : 'light');
}
