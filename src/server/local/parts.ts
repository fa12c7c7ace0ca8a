import type { Log } from '../../log.js';
import type { Conversations } from './conversations.js';
import type { BotAccount } from './envelope.js';
import type { PressFailure } from './pressAnswer.js';
import type { LocalPerson } from './protocol.js';

/** What the connector says itself, in the person's language. */
export interface LocalWords {
  /** The name of the representatives' channel. */
  channel(locale: LocalPerson['locale']): string;
  /** Beside the card whose button led to nothing. */
  pressFailed(locale: LocalPerson['locale'], failure: PressFailure): string;
  /** What a representative types so that a channel receives, and in Web Chat to be taken for one. */
  receiveHere(locale: LocalPerson['locale']): string;
  playRep(locale: LocalPerson['locale']): string;
}

/** What everything behind the page works with. */
export interface LocalParts {
  readonly conversations: Conversations;
  /** The sample people, as the files have them now. */
  readonly people: () => readonly LocalPerson[];
  readonly bot: BotAccount;
  /** Where the bot and this connector are, such as `http://127.0.0.1:3978`; known once the server listens. */
  readonly address: () => string;
  readonly words: LocalWords;
  readonly log: Log;
}

/** Below the bot's own address. */
export const connectorPath = '/local/connector';
