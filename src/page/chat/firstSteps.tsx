import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { useMedia } from '../look/useMedia.js';

/** Three steps for somebody who has never seen the page, until they close it; folded where they would fill the screen. */
export function FirstSteps({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const isRoomy = useMedia('(min-width: 720px)');
  return (
    <section class="first-steps" aria-label={text('hint.title')}>
      <details open={isRoomy}>
        <summary>{text('hint.title')}</summary>
        <ol>
          <li>{text('hint.one')}</li>
          <li>{text('hint.two')}</li>
          <li>{text('hint.three')}</li>
        </ol>
      </details>
      <button type="button" class="quiet" aria-label={text('hint.close')} title={text('hint.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}
