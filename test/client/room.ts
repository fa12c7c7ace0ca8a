/** A conversation as the connector keeps it: its messages in order, with every version of each. */
import type { Json } from './json.js';

/** What kind of client shows the conversation; each differs in what it can do (stack-facts, "What each client can do"). */
export type ClientKind = 'teams' | 'playground' | 'webChat' | 'emulator';

/** One message. `arrived` and `changed` are ticks of the connector; `thread` is the root post's id in a channel. */
export interface Entry {
  readonly id: string;
  readonly room: Room;
  readonly thread?: string;
  readonly byBot: boolean;
  /** Oldest first. */
  readonly versions: Json[];
  readonly arrived: number;
  changed: number;
  deleted: boolean;
}

export interface Room {
  readonly id: string;
  readonly kind: ClientKind;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
  readonly tenantId?: string;
  readonly members: Json[];
  readonly entries: Entry[];
}

/** Does this client paint an updated message anew? The Emulator does not. */
export const repaints = (kind: ClientKind): boolean => kind !== 'emulator';

/** The version that is on the screen. */
export function painted(entry: Entry): Json {
  const version = repaints(entry.room.kind) ? entry.versions[entry.versions.length - 1] : entry.versions[0];
  if (!version) throw new Error(`message ${entry.id} has no version`);
  return version;
}
