/**
 * What the local page and its connector say to each other over HTTP, under `/local`. Types only, shared by the server and the page's bundle.
 * The connector is to the bot what Teams is: the page never speaks to the bot itself.
 */

/** A sample person whom the tester can be, from the files of partners and representatives. `id` is the directory object id. */
export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly side: 'partner' | 'rep';
  readonly tenant: string;
  readonly organisation: string;
  /** The Partner Center role of a partner's person as the file has it, such as `salesAgent`; shown beside the name. */
  readonly role?: string;
  /** May this partner's person submit escalations? */
  readonly mayFile?: boolean;
  readonly locale: 'zh-CN' | 'en-US';
}

/** How the page speaks: as Teams does, or with Action.Submit only (`?as=webchat`). */
export type ClientKind = 'msteams' | 'webchat';

/** A personal chat with the bot belongs to one person; a channel belongs to the representatives' tenant. */
export type LocalConversation =
  | { readonly id: string; readonly kind: 'personal'; readonly client: ClientKind; readonly person: string }
  | { readonly id: string; readonly kind: 'channel'; readonly client: 'msteams'; readonly name: string };

/** One message on the page. An update replaces it under the same id, with the next `version`. */
export interface LocalMessage {
  readonly id: string;
  readonly conversation: string;
  /** In a channel: the id of the post whose thread this is in; a post is its own root. Absent in personal chats. */
  readonly root?: string;
  readonly from: { readonly side: 'bot' } | { readonly side: 'person'; readonly person: string };
  /** ISO instant of the first sending. */
  readonly at: string;
  readonly version: number;
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly summary?: string;
  /** Of the bot's words, where it says so. */
  readonly locale?: string;
  /** Adaptive Cards, as they came. */
  readonly cards: readonly object[];
  /** The bot has not answered for it yet. */
  readonly pending?: boolean;
  /** The bot did not take it: it was down, answered an error, or took too long. */
  readonly undelivered?: boolean;
}

/** `GET /local/state`: all that is needed to draw the page. */
export interface LocalState {
  readonly people: readonly LocalPerson[];
  readonly conversations: readonly LocalConversation[];
  readonly messages: readonly LocalMessage[];
  readonly personalCards: readonly PersonalCard[];
  /** Where `GET /local/events?after=` goes on. */
  readonly sequence: number;
}

/** The card that answered a press: it stands in place of the message's card for the presser alone, until the message is updated. */
export interface PersonalCard {
  readonly message: string;
  readonly person: string;
  readonly card: object;
}

/** `GET /local/events?after=N`: server-sent events, each with the sequence number as its `id`. `typing` and `reset` are not repeated. */
export type LocalEvent =
  | { readonly kind: 'conversation'; readonly conversation: LocalConversation }
  | { readonly kind: 'message'; readonly message: LocalMessage }
  | { readonly kind: 'deleted'; readonly conversation: string; readonly message: string }
  | { readonly kind: 'personalCard'; readonly conversation: string; readonly personalCard: PersonalCard }
  | { readonly kind: 'typing'; readonly conversation: string }
  /** All was started over, or the bot's process is another: ask for the state again. */
  | { readonly kind: 'reset' };

/** `POST /local/open`: the person's own chat with the bot; made, and the bot told that somebody came, when there is none. */
export interface OpenRequest {
  readonly person: string;
  readonly client: ClientKind;
}
export interface OpenAnswer {
  readonly conversation: LocalConversation;
}

/** `POST /local/say`: 202 with the message as it stands on the page. In a channel the bot's mention is put in front. */
export interface SayRequest {
  readonly person: string;
  readonly conversation: string;
  /** In a channel: the post to reply to; absent for a new post. */
  readonly root?: string;
  readonly text: string;
}

/**
 * `POST /local/press`: a button of a card. `data` is what the renderer hands over: the action's data with the inputs merged in. `automatic`: nobody
 * pressed; the page shows a card that names this person for a view of their own.
 */
export interface PressRequest {
  readonly person: string;
  readonly conversation: string;
  readonly message: string;
  readonly trigger?: 'automatic' | undefined;
  readonly action:
    | { readonly type: 'Action.Submit'; readonly data: unknown }
    | { readonly type: 'Action.Execute'; readonly verb: string; readonly data: unknown };
}

/** What the press led to, shown at the card. A new card arrives as an event too; `error` is what the bot could not do, or did not answer. */
export type PressAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'card' }
  | { readonly kind: 'error'; readonly text: string };

/** `POST /local/start-over`: sets the bot's data and the page's conversations aside and begins anew; 204, then `reset`. */

/** Every refusal of these addresses. */
export interface LocalError {
  readonly code: string;
  readonly message: string;
  /** The length in characters that was exceeded, with code `TooLong`. */
  readonly limit?: number;
}

/**
 * `GET /local/gallery?words=&language=&actions=`: every card with one sample's data, `words` being one of the answer's `samples`,
 * `language` `zh-CN` or `en`, `actions` `execute` or `submit`; a word that is not known stands for the first.
 */
export interface GalleryAnswer {
  readonly samples: readonly string[];
  readonly exhibits: readonly GalleryExhibit[];
}
export interface GalleryExhibit {
  readonly name: string;
  readonly summary: string;
  readonly text?: string;
  readonly card?: object;
}
