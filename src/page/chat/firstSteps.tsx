import { Icon } from '../icon.js';
import { useText } from '../language.js';

/** Three steps for somebody who has never seen the page, until they close it. */
export function FirstSteps({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  return (
    <section class="first-steps" aria-label={text('hint.title')}>
      <strong>{text('hint.title')}</strong>
      <ol>
        <li>{text('hint.one')}</li>
        <li>{text('hint.two')}</li>
        <li>{text('hint.three')}</li>
      </ol>
      <button type="button" class="quiet" aria-label={text('hint.close')} title={text('hint.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}
