import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../language.js';
import { useStickyScroll } from './useStickyScroll.js';
import { useUnread } from './useUnread.js';

/** The three chairs of the page. */
export type PaneName = 'partner' | 'channel' | 'rep';

interface Props {
  readonly name: PaneName;
  /** Beside the others on a wide screen; one at a time behind tabs on a narrow one. */
  readonly isTabbed: boolean;
  readonly isShown: boolean;
  readonly head: ComponentChildren;
  readonly foot: ComponentChildren;
  readonly empty: string;
  readonly conversation: string | undefined;
  readonly isTyping: boolean;
  /** The ids of the bot's messages. */
  readonly fromBot: readonly string[];
  /** Changes when the person here has written: their own words are always brought into view. */
  readonly ownWords: number;
  readonly onUnread: (pane: PaneName, count: number) => void;
  readonly children: ComponentChildren;
}

/** One chat: its head, the messages, the bot's typing, and the box to write in. */
export function Pane(props: Props) {
  const { name, isTabbed, isShown, conversation, fromBot, ownWords, onUnread } = props;
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const toNewest = useStickyScroll(list, content);
  const unread = useUnread(list, conversation, fromBot);
  useEffect(() => onUnread(name, unread.length), [name, unread.length, onUnread]);
  useEffect(toNewest, [conversation, ownWords, toNewest]);
  const toUnread = () => list.current?.querySelector(`[data-message="${CSS.escape(unread[0] ?? '')}"]`)?.scrollIntoView({ block: 'start' });

  const title = text(`pane.${name}`);
  const role = isTabbed ? ({ role: 'tabpanel', 'aria-labelledby': `tab-${name}` } as const) : ({ 'aria-label': title } as const);
  const isEmpty = props.fromBot.length === 0 && props.ownWords === 0;
  return (
    <section class={`pane pane-${name}`} id={`pane-${name}`} hidden={!isShown} {...role}>
      <header class="pane-head">{props.head}</header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="messages" ref={list} role="log" aria-live="polite" aria-label={text('pane.messages', { pane: title })} tabIndex={0}>
        <div class="messages-content" ref={content}>
          {isEmpty && <p class="empty">{props.empty}</p>}
          {props.children}
          <p class="typing" role="status">
            {props.isTyping && (
              <>
                <span class="dots" aria-hidden="true">
                  <i />
                  <i />
                  <i />
                </span>
                <span class="unseen">{text('pane.typing')}</span>
              </>
            )}
          </p>
        </div>
      </div>
      <footer class="pane-foot">
        {unread.length > 0 && (
          <button type="button" class="newer" onClick={toUnread}>
            {text('pane.unread', { n: unread.length })}
          </button>
        )}
        {props.foot}
      </footer>
    </section>
  );
}
