import type { GalleryExhibit } from '../../server/local/protocol.js';
import { CardView, type Pressed } from '../cards/cardView.js';
import { PlainText } from '../chat/plainText.js';

interface Props {
  readonly exhibit: GalleryExhibit;
  readonly theme: 'light' | 'dark';
  readonly language: string;
  readonly onPress: (pressed: Pressed) => void;
}

/** One card with its name, and what a locked phone would show of it. */
export const ExhibitView = ({ exhibit, theme, language, onPress }: Props) => (
  <article class="exhibit" aria-label={exhibit.name} data-theme={theme}>
    <h2>{exhibit.name}</h2>
    <p class="summary" lang={language}>
      {exhibit.summary}
    </p>
    <div class="stage" lang={language}>
      {exhibit.text !== undefined && (
        <div class="bubble">
          <PlainText text={exhibit.text} />
        </div>
      )}
      {exhibit.card !== undefined && <CardView card={exhibit.card} isBusy={false} onPress={onPress} />}
    </div>
  </article>
);
