import { useContext } from 'preact/hooks';
import type { LocalMessage, LocalPerson } from '../../server/local/protocol.js';
import { CardView } from '../cards/cardView.js';
import { markdownToHtml } from '../cards/markdown.js';
import { Language, useText } from '../language.js';
import { BotPicture, PersonPicture } from './personPicture.js';
import { PlainText } from './plainText.js';
import { usePressing } from './pressing.js';
import { PressNote } from './pressNote.js';
import { TimeOfDay, timeOfDay } from './timeOfDay.js';
import { useOwnView } from './useOwnView.js';

interface Props {
  readonly message: LocalMessage;
  readonly author: LocalPerson | undefined;
  /** Whoever looks at it and presses. */
  readonly viewer: string;
  /** In place of the message's cards, for this viewer alone. */
  readonly personalCard: object | undefined;
  /** The line with name and time is left out where the message before is of the same author. */
  readonly continues: boolean;
  /** In a channel everybody is named; in one's own chat one's words stand on the other side. */
  readonly isInChannel?: boolean;
}

/** One message: text, cards, and what a press on them led to. */
export function MessageView({ message, author, viewer, personalCard, continues, isInChannel = false }: Props) {
  const text = useText();
  const language = useContext(Language);
  const { state, press, close } = usePressing(message, viewer);
  useOwnView(message, viewer, personalCard);
  const { from } = message;
  const name = from.side === 'bot' ? text('bot.name') : (author?.name ?? from.person);
  const isMine = from.side === 'person' && !isInChannel;
  const cards = personalCard === undefined ? message.cards : [personalCard];
  return (
    <article
      class={`message ${isMine ? 'mine' : 'theirs'} ${continues ? 'continues' : ''}`}
      aria-label={text('message.from', { name, time: timeOfDay(message.at, language) })}
      data-message={message.id}
    >
      {!isMine && (from.side === 'bot' ? <BotPicture /> : <PersonPicture id={from.person} name={name} />)}
      <div class="said">
        <p class="byline">
          {!isMine && <span class="name">{name}</span>} <TimeOfDay at={message.at} />
        </p>
        {message.text !== undefined && message.text !== '' && <Words text={message.text} markdown={message.textFormat === 'markdown'} />}
        {message.undelivered && (
          <p class="problem" role="alert">
            {text('message.undelivered')}
          </p>
        )}
        {cards.map((card, at) => (
          <CardView key={at} card={card} isBusy={state.kind === 'underWay'} onPress={(pressed) => void press(pressed)} />
        ))}
        <PressNote state={state} onClose={close} />
      </div>
    </article>
  );
}

/** Markdown becomes HTML only by way of markdown-it with HTML switched off. */
const Words = ({ text, markdown }: { readonly text: string; readonly markdown: boolean }) => (
  <div class="bubble">
    {markdown ? <div class="markdown" dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} /> : <PlainText text={text} />}
  </div>
);
