import { useRef, useState } from 'preact/hooks';
import type { LocalMessage, LocalPerson } from '../../server/local/protocol.js';
import type { Asked } from '../ask.js';
import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { type PageState, personalCardKey } from '../state/pageState.js';
import { Composer } from './composer.js';
import { MessageView } from './messageView.js';

/** So many of a thread's last replies are shown at first. */
const shownReplies = 4;

interface Props {
  readonly post: LocalMessage;
  readonly replies: readonly LocalMessage[];
  readonly state: PageState;
  readonly speaker: LocalPerson;
  readonly onReply: (words: string) => Promise<Asked<unknown>>;
}

/** A post of the channel with its thread and a box to reply. */
export function PostView({ post, replies, state, speaker, onReply }: Props) {
  const text = useText();
  const [isReplying, setReplying] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hidden = isWhole ? 0 : Math.max(0, replies.length - shownReplies);
  const close = () => {
    setReplying(false);
    // The button comes back with the next drawing.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const view = (message: LocalMessage, before?: LocalMessage) => (
    <MessageView
      key={message.id}
      message={message}
      author={message.from.side === 'person' ? personIn(state, message.from.person) : undefined}
      viewer={speaker.id}
      personalCard={state.personalCards.get(personalCardKey(message.id, speaker.id))}
      isInChannel
      continues={before !== undefined && JSON.stringify(before.from) === JSON.stringify(message.from)}
    />
  );
  return (
    <div class="post">
      {view(post)}
      {replies.length > 0 && (
        <div class="thread">
          {hidden > 0 && (
            <button type="button" class="link" onClick={() => setWhole(true)}>
              {text('thread.earlier', { n: hidden })}
            </button>
          )}
          {replies.slice(hidden).map((reply, at) => view(reply, replies[hidden + at - 1]))}
        </div>
      )}
      {isReplying ? (
        <div class="reply">
          <Composer
            autoFocus
            label={text('composer.reply.label', { name: speaker.name })}
            placeholder={text('composer.reply')}
            onSend={onReply}
            onEscape={close}
          />
          <button type="button" class="quiet" aria-label={text('thread.close')} title={text('thread.close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      ) : (
        <button type="button" class="link open-reply" ref={opener} onClick={() => setReplying(true)}>
          <Icon name="reply" /> {text('thread.reply')}
        </button>
      )}
    </div>
  );
}

const personIn = (state: PageState, id: string): LocalPerson | undefined => state.people.find((person) => person.id === id);
