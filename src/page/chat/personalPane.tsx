import type { LocalPerson } from '../../server/local/protocol.js';
import { pageText } from '../../texts/page/pageText.js';
import { unreachable } from '../ask.js';
import { useText } from '../language.js';
import { chatLanguage, idsFromBot, messagesIn, personalChat } from '../state/conversationView.js';
import { personalCardKey } from '../state/pageState.js';
import { Chips } from './chips.js';
import { Composer } from './composer.js';
import { MessageView } from './messageView.js';
import { Pane } from './pane.js';
import type { PaneProps } from './paneProps.js';
import { PersonChoice } from './personChoice.js';
import { PersonPicture } from './personPicture.js';

interface Props extends PaneProps {
  readonly name: 'partner' | 'rep';
  readonly person: LocalPerson;
  readonly onChoose: (person: string) => void;
}

/** A person's own chat with the bot. */
export function PersonalPane({ name, person, onChoose, session, client, ...shown }: Props) {
  const text = useText();
  const { state, say, open } = session;
  const conversation = personalChat(state, person.id, client)?.id;
  const messages = messagesIn(state, conversation);
  const ownWords = messages.filter(({ from }) => from.side === 'person').length;
  // Somebody may be quicker than the chat is opened.
  const send = async (words: string) => {
    const into = conversation ?? (await open(person.id, client));
    return into === undefined ? unreachable : say({ person: person.id, conversation: into, text: words });
  };
  // What is said to the bot is in the language that this person has with it, whatever the page's is.
  const chip = pageText(chatLanguage(person, messages));
  // Web Chat vouches for nobody: whoever writes there is an agent.
  const mayFile = person.mayFile || client === 'webchat';
  const ofSide =
    name === 'partner' ? [...(mayFile ? [chip('chips.report')] : []), chip('chips.mine')] : [chip('chips.queue'), chip('chips.work')];
  const words = [...ofSide, chip('chips.help'), chip('chips.language')];
  // Each shows another way to name a customer.
  const examples = [chip('chips.example.1'), chip('chips.example.2'), chip('chips.example.3')];
  const isFirstVisit = name === 'partner' && mayFile && ownWords === 0;

  return (
    <Pane
      {...shown}
      name={name}
      conversation={conversation}
      isTyping={conversation !== undefined && state.typing.has(conversation)}
      fromBot={idsFromBot(messages)}
      ownWords={ownWords}
      empty={text('pane.empty')}
      head={
        <>
          <PersonPicture id={person.id} name={person.name} />
          <div class="pane-who">
            <h2>
              {text(`pane.${name}`)}
              {client === 'webchat' && <span class="badge">{text('pane.webchat')}</span>}
            </h2>
            <PersonChoice label={text('pane.who')} people={state.people} side={person.side} chosen={person.id} onChoose={onChoose} />
          </div>
        </>
      }
      foot={
        <>
          {isFirstVisit ? (
            <Chips label={text('chips.examples')} isLabelShown sentences={examples} onChoose={send} />
          ) : (
            <Chips label={text('chips.words')} sentences={words} onChoose={send} />
          )}
          <Composer
            key={person.id}
            label={text('composer.chat.label', { name: person.name })}
            placeholder={text('composer.chat')}
            onSend={send}
          />
        </>
      }
    >
      {messages.map((message, at) => (
        <MessageView
          key={message.id}
          message={message}
          author={person}
          viewer={person.id}
          personalCard={state.personalCards.get(personalCardKey(message.id, person.id))}
          continues={messages[at - 1]?.from.side === message.from.side}
        />
      ))}
    </Pane>
  );
}
