/** What the bot is made of: handed in by the composition root, replaceable in a test. */
import type { CardOptions } from '../cards/audience.js';
import type { Desk } from '../desk/ports.js';
import type { CustomerDirectory, People } from '../directory/ports.js';
import type { Instant } from '../domain/ids.js';
import type { Guidance } from '../guidance/ports.js';
import type { Log } from '../log.js';
import type { Contacts, Lane, Profiles } from '../store/ports.js';
import type { OpenQuestions } from './askedWords.js';
import type { IdentityPolicy } from './identity.js';
import type { SentCards } from './sentCards.js';
import type { ShownLists } from './shownLists.js';

export interface BotParts {
  readonly desk: Desk;
  readonly directory: CustomerDirectory;
  readonly people: People;
  readonly guidance: Guidance;
  readonly profiles: Profiles;
  readonly contacts: Contacts;
  readonly sentCards: SentCards;
  readonly shownLists: ShownLists;
  readonly openQuestions: OpenQuestions;
  readonly policy: IdentityPolicy;
  readonly cardOptions: CardOptions;
  /** Who runs this bot, for refusals. */
  readonly operator: { readonly name?: string; readonly contact?: string };
  /** Waits for a card that was asked for, so that it is there when the turn ends; not for long. */
  readonly hurry: (lane: Lane) => Promise<void>;
  readonly now: () => Instant;
  readonly log: Log;
}
