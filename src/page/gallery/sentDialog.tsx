import { useEffect, useRef } from 'preact/hooks';
import type { Pressed } from '../cards/cardView.js';
import { useText } from '../language.js';

/** What a press would send to the bot, to be read. */
export function SentDialog({ sent, onClose }: { readonly sent: Pressed; readonly onClose: () => void }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="sent" aria-labelledby="sent-title" onClose={onClose}>
      <h2 id="sent-title">{text('gallery.sent')}</h2>
      <pre>{JSON.stringify(sent, null, 2)}</pre>
      <div class="dialog-acts">
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {text('gallery.sent.close')}
        </button>
      </div>
    </dialog>
  );
}
