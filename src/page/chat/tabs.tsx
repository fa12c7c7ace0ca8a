import { useText } from '../language.js';
import type { PaneName } from './pane.js';

/** In the order in which they stand. */
const paneNames: readonly PaneName[] = ['partner', 'channel', 'rep'];

interface Props {
  readonly shown: PaneName;
  readonly unread: Readonly<Record<PaneName, number>>;
  readonly onShow: (pane: PaneName) => void;
}

/** The panes of a narrow screen; arrow keys go from one to the next. */
export function Tabs({ shown, unread, onShow }: Props) {
  const text = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = paneNames[(paneNames.indexOf(shown) + step + paneNames.length) % paneNames.length] ?? shown;
    onShow(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text('bar.panes')}>
      {paneNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === shown}
          aria-controls={`pane-${name}`}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
          onKeyDown={onKeyDown}
        >
          {text(`pane.${name}`)}
          {unread[name] > 0 && <UnreadMark count={unread[name]} />}
        </button>
      ))}
    </div>
  );
}

/** How many messages are new, as a number that is read out with its meaning. */
const UnreadMark = ({ count }: { readonly count: number }) => {
  const text = useText();
  return (
    <span class="unread">
      <span aria-hidden="true">{count}</span>
      <span class="unseen">{text('pane.unread', { n: count })}</span>
    </span>
  );
};
