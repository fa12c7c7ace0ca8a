import { useEffect, useRef } from 'preact/hooks';
import type { PageText } from '../../texts/page/pageText.js';
import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { why } from '../why.js';
import type { PressState } from './pressing.js';

interface Props {
  readonly state: PressState;
  readonly onClose: () => void;
}

/** What a press led to, under the card that was pressed. */
export function PressNote({ state, onClose }: Props) {
  const text = useText();
  if (state.kind === 'underWay') {
    return (
      <p class="press-note under-way" role="status">
        {text('press.underWay')}
      </p>
    );
  }
  const problem = problemOf(state, text);
  const words = problem === undefined ? messageOf(state) : text('press.failed', { why: problem });
  return words === undefined ? null : <Note words={words} isProblem={problem !== undefined} onClose={onClose} />;
}

interface NoteProps {
  readonly words: string;
  readonly isProblem: boolean;
  readonly onClose: () => void;
}

function Note({ words, isProblem, onClose }: NoteProps) {
  const text = useText();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), [words]);
  return (
    <div ref={note} class={isProblem ? 'press-note problem' : 'press-note'} role={isProblem ? 'alert' : 'status'}>
      <p>{words}</p>
      <button type="button" class="quiet" aria-label={text('press.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

const messageOf = (state: PressState): string | undefined =>
  state.kind === 'answered' && state.answer.kind === 'message' ? state.answer.text : undefined;

function problemOf(state: PressState, text: PageText): string | undefined {
  if (state.kind === 'failed') return why(text, state.failed);
  return state.kind === 'answered' && state.answer.kind === 'error' ? state.answer.text : undefined;
}
