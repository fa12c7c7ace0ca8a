import { useEffect, useRef, useState } from 'preact/hooks';
import { startOver } from '../connector.js';
import { useText } from '../language.js';
import { why } from '../why.js';

/** Asks before everything of this trial is set aside. Esc closes it. */
export function StartOverDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const begin = async () => {
    setBusy(true);
    const asked = await startOver();
    setBusy(false);
    if (asked.ok) dialog.current?.close();
    else setProblem(why(text, asked));
  };
  return (
    <dialog ref={dialog} aria-labelledby="start-over-title" onClose={onClose}>
      <h2 id="start-over-title">{text('startOver.title')}</h2>
      <p>{text('startOver.body')}</p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('startOver.failed', { why: problem })}
        </p>
      )}
      <div class="dialog-acts">
        <button type="button" class="primary" disabled={isBusy} onClick={() => void begin()}>
          {text('startOver.yes')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {text('startOver.no')}
        </button>
      </div>
    </dialog>
  );
}
