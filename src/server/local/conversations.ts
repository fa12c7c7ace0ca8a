/** The conversations of the local page: every change gets a number, goes to the journal, onto the board, and to those who watch. */
import type { Log } from '../../log.js';
import { Board } from './board.js';
import { openJournal } from './journal.js';
import type { Recorded } from './journalLine.js';
import type { LocalConversation, LocalEvent, LocalMessage, LocalState, PersonalCard } from './protocol.js';

/** Watchers who come back after a short while get what they missed; those who were away longer ask for the state again. */
const mostRecent = 500;
/** The journal is written anew when so many lines were appended and they outnumber what stands on the page. */
const longJournal = 2000;

/** Told of every event; `sequence` is absent for what is not repeated. */
export type Watch = (event: LocalEvent, sequence?: number) => void;

/** What a message is when it is written; its id and instant are given here. */
export type NewMessage = Omit<LocalMessage, 'id' | 'at' | 'version'>;

export interface Conversations {
  readonly board: Pick<Board, 'conversations' | 'message' | 'messagesOf'>;
  state(): Omit<LocalState, 'people'>;
  open(conversation: LocalConversation): LocalConversation;
  /** In a channel a message without a root is a post: its own root. */
  add(message: NewMessage): LocalMessage;
  update(
    message: LocalMessage,
    change: Pick<LocalMessage, 'text' | 'textFormat' | 'summary' | 'locale' | 'cards' | 'undelivered'>,
  ): LocalMessage;
  remove(message: LocalMessage): void;
  answerPress(conversation: string, personalCard: PersonalCard): void;
  typing(conversation: string): void;
  /** Everything goes, and everybody who watches is told. */
  reset(): void;
  /** A message id such as Teams gives: milliseconds, never twice. */
  nextId(): string;
  /** First what was missed after number `after`, then all that comes. The answer ends it. */
  watch(after: number, watch: Watch): () => void;
  close(): void;
}

/** Opens what is kept in `folder`. */
export function openConversations(folder: string, log: Log, now: () => number = Date.now): Conversations {
  const journal = openJournal(folder, log);
  const board = new Board();
  for (const { event } of journal.found) board.apply(event);
  // A new journal begins at a number that no earlier one had, so that a page that was left open asks for the state again.
  let sequence = journal.found.reduce((highest, one) => Math.max(highest, one.sequence), 0) || now();
  let lastId = board.messages.reduce((highest, { id }) => Math.max(highest, Number(id)), 0);
  let recent: Recorded[] = [];
  const watchers = new Set<Watch>();

  const rewrite = (): void => attempt(() => journal.rewrite(snapshot(board, sequence)), log);
  const record = (event: LocalEvent): void => {
    sequence += 1;
    attempt(() => journal.append({ sequence, event }), log);
    board.apply(event);
    recent = [...recent.slice(-mostRecent), { sequence, event }];
    for (const watch of watchers) watch(event, sequence);
    if (journal.appended > Math.max(longJournal, board.messages.length)) rewrite();
  };
  const put = (message: LocalMessage): LocalMessage => {
    record({ kind: 'message', message });
    for (const event of board.overdue(message.conversation)) record(event);
    return message;
  };
  const nextId = (): string => {
    lastId = Math.max(lastId + 1, now());
    return String(lastId);
  };
  // What was under way when the process ended may never have reached the bot.
  for (const { pending, ...message } of board.messages)
    if (pending) board.apply({ kind: 'message', message: { ...message, version: message.version + 1, undelivered: true } });
  rewrite();

  return {
    board,
    nextId,
    state: () => ({
      conversations: [...board.conversations.values()],
      messages: board.messages,
      personalCards: board.personalCards,
      sequence,
    }),
    open(conversation) {
      const there = board.conversations.get(conversation.id);
      if (there === undefined) record({ kind: 'conversation', conversation });
      return there ?? conversation;
    },
    add(message) {
      const id = nextId();
      const inChannel = board.conversations.get(message.conversation)?.kind === 'channel';
      return put({ ...message, ...(inChannel ? { root: message.root ?? id } : {}), id, at: new Date(now()).toISOString(), version: 1 });
    },
    update: ({ id, conversation, root, from, at, version }, change) =>
      put({ id, conversation, ...(root === undefined ? {} : { root }), from, at, version: version + 1, ...change }),
    remove: ({ conversation, id }) => record({ kind: 'deleted', conversation, message: id }),
    answerPress: (conversation, personalCard) => record({ kind: 'personalCard', conversation, personalCard }),
    typing(conversation) {
      for (const watch of watchers) watch({ kind: 'typing', conversation });
    },
    reset() {
      record({ kind: 'reset' });
      recent = [];
      rewrite();
    },
    watch(after, watch) {
      const oldest = recent[0]?.sequence ?? sequence + 1;
      if (after > sequence || after < oldest - 1) watch({ kind: 'reset' }, sequence);
      else for (const one of recent) if (one.sequence > after) watch(one.event, one.sequence);
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
    close: () => journal.close(),
  };
}

/** The number is kept even when nothing stands on the page. */
function snapshot(board: Board, sequence: number): readonly Recorded[] {
  const events: readonly LocalEvent[] = [{ kind: 'reset' }, ...board.asEvents()];
  return events.map((event) => ({ sequence, event }));
}

/** A full disk must not take the page away as well: it goes on in memory. */
function attempt(write: () => void, log: Log): void {
  try {
    write();
  } catch (error) {
    log.warn({ err: error }, 'the local page: a change could not be written and will be gone after a restart');
  }
}
