/** One turn: who speaks, in which language, where, what they typed or pressed, and what goes back to them. */
import { type Audience, apart } from '../cards/audience.js';
import type { Identified, PersonSeen } from '../directory/ports.js';
import type { Conversation } from '../domain/conversation.js';
import type { Instant, PersonKey, PlaceKey } from '../domain/ids.js';
import type { Language } from '../domain/language.js';
import type { Profile } from '../store/ports.js';
import type { ConversationMemory } from './conversationMemory.js';
import { readerOfPlace } from './identity.js';
import type { Reply } from './reply.js';
import type { Said } from './said.js';

export interface Turn extends Said {
  readonly seen: PersonSeen;
  readonly who: Identified;
  readonly profile: Profile | undefined;
  readonly language: Language;
  readonly audience: Audience;
  readonly conversation: Conversation;
  readonly place: PlaceKey;
  /** It carried a value that is no press of ours. */
  readonly isUnreadable: boolean;
  /** A file or a recording came with it. */
  readonly attached?: 'file' | 'voice';
  /** The press is an Action.Execute: its answer goes back in the invoke response. */
  readonly isInvoke: boolean;
  /** The activity that a press came from, where the channel tells. */
  readonly pressedActivityId?: string;
  readonly activityId: string;
  readonly now: Instant;
  readonly reply: Reply;
  readonly memory: ConversationMemory;
}

export type PartnerTurn = Turn & { readonly who: Extract<Identified, { kind: 'partner' }> };
export type RepTurn = Turn & { readonly who: Extract<Identified, { kind: 'rep' }> };

/** Which side's words and cards the reader gets. */
export const sideOf = (turn: Turn): 'partner' | 'rep' => (turn.who.kind === 'rep' ? 'rep' : 'partner');

/** The reader of a card about one escalation: an answer stands in the place of the card that was pressed, anything else apart from it. */
export const readerOf = ({ isInvoke, audience }: Turn): Audience => (isInvoke ? audience : apart(audience));

/** The one person before whose eyes the answer to this turn stands: the presser of an Action.Execute, and whoever is in a chat of their own. */
export const readerOfAnswer = ({ isInvoke, conversation, seen }: Turn): { readonly reader?: PersonKey } =>
  isInvoke ? { reader: seen.person } : readerOfPlace(conversation, seen);

/** A partner's role that may look only. */
export const maySeeOnly = ({ who }: Turn): boolean => who.kind === 'partner' && !who.actor.mayFile;

export const isPartnerTurn = (turn: Turn): turn is PartnerTurn => turn.who.kind === 'partner';
export const isRepTurn = (turn: Turn): turn is RepTurn => turn.who.kind === 'rep';
