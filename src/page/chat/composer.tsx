import { useRef, useState } from 'preact/hooks';
import type { Asked, Failed } from '../ask.js';
import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { why } from '../why.js';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  /** The words stay where they are until they are sent. */
  readonly onSend: (words: string) => Promise<Asked<unknown>>;
  readonly onEscape?: () => void;
}

/** The box to write in. Enter sends, Shift+Enter makes a line; Enter that ends a Chinese input method's choice does neither. */
export function Composer({ label, placeholder, autoFocus, onSend, onEscape }: Props) {
  const text = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Failed>();
  const [isSending, setSending] = useState(false);
  const canSend = words.trim() !== '' && !isSending;

  const send = async (): Promise<void> => {
    if (!canSend) return;
    setSending(true);
    const sent = await onSend(words.trim());
    setSending(false);
    setProblem(sent.ok ? undefined : sent);
    if (sent.ok) setWords('');
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onEscape?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: only where a press has just opened this box
        autoFocus={autoFocus}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="send" aria-label={text('composer.send')} title={text('composer.send')} aria-disabled={!canSend}>
        <Icon name="send" />
      </button>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('composer.failed', { why: why(text, problem) })}
        </p>
      )}
    </form>
  );
}
