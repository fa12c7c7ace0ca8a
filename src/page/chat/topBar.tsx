import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { ThemeButton } from '../look/themeButton.js';
import type { Theme } from '../look/useTheme.js';
import { BotPicture } from './personPicture.js';

interface Props {
  readonly theme: Theme | undefined;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: () => void;
  readonly onStartOver: () => void;
}

/** The page's name and what concerns all of it. */
export function TopBar({ theme, onTheme, onLanguage, onStartOver }: Props) {
  const text = useText();
  return (
    <header class="top-bar">
      <BotPicture />
      <h1>
        {text('page.title')} <small>{text('page.local')}</small>
      </h1>
      <nav>
        <button type="button" class="bar-button" title={text('bar.language')} onClick={onLanguage}>
          <Icon name="globe" /> <span lang={text('bar.language') === 'English' ? 'en' : 'zh-CN'}>{text('bar.language')}</span>
        </button>
        <ThemeButton chosen={theme} onChoose={onTheme} />
        <a class="bar-button" href="/cards" title={text('bar.cards')}>
          <Icon name="cards" /> <span>{text('bar.cards')}</span>
        </a>
        <button type="button" class="bar-button" title={text('bar.startOver')} onClick={onStartOver}>
          <Icon name="again" /> <span>{text('bar.startOver')}</span>
        </button>
      </nav>
    </header>
  );
}
