import type { LocalPerson } from '../../server/local/protocol.js';
import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { channelOf, idsFromBot, messagesIn, postsIn } from '../state/conversationView.js';
import { Composer } from './composer.js';
import { Pane } from './pane.js';
import type { PaneProps } from './paneProps.js';
import { PersonChoice } from './personChoice.js';
import { PostView } from './postView.js';

interface Props extends PaneProps {
  readonly speaker: LocalPerson;
  readonly onChoose: (person: string) => void;
}

/** The representatives' channel: posts with their threads. Whoever speaks can be changed, so that several can race for one card. */
export function ChannelPane({ speaker, onChoose, session, client: _, ...shown }: Props) {
  const text = useText();
  const { state, say } = session;
  const channel = channelOf(state);
  const messages = messagesIn(state, channel?.id);
  const send = (words: string, root?: string) =>
    say({ person: speaker.id, conversation: channel?.id ?? '', text: words, ...(root === undefined ? {} : { root }) });

  return (
    <Pane
      {...shown}
      name="channel"
      conversation={channel?.id}
      isTyping={channel !== undefined && state.typing.has(channel.id)}
      fromBot={idsFromBot(messages)}
      ownWords={messages.filter(({ from, root, id }) => from.side === 'person' && (root === undefined || root === id)).length}
      empty={text('pane.empty.channel')}
      head={
        <>
          <span class="picture channel" aria-hidden="true">
            <Icon name="hash" />
          </span>
          <div class="pane-who">
            <h2>{channel?.name ?? text('pane.channel')}</h2>
            <div class="speaker">
              <span aria-hidden="true">{text('pane.speaker')}</span>
              <PersonChoice label={text('pane.speaker')} people={state.people} side="rep" chosen={speaker.id} onChoose={onChoose} />
            </div>
          </div>
        </>
      }
      foot={
        <Composer
          label={text('composer.post.label', { name: speaker.name })}
          placeholder={text('composer.post')}
          onSend={(words) => send(words)}
        />
      }
    >
      {postsIn(messages).map(({ post, replies }) => (
        <PostView key={post.id} post={post} replies={replies} state={state} speaker={speaker} onReply={(words) => send(words, post.id)} />
      ))}
    </Pane>
  );
}
