/**
 * A Bot Connector on this machine: the REST calls that a bot answers with, and the conversations that they end in. It belongs to the
 * test, so it outlives the bot's process. Each kind of client has its own service URL, as in the field.
 */
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Call, Faults } from './faults.js';
import { type Json, objectAt, objectsAt, parseJson, textAt } from './json.js';
import type { ClientKind, Entry, Room } from './room.js';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const notFound = (what: string): Answer => ({
  status: 404,
  body: { error: { code: 'ConversationNotFound', message: `${what} is not here` } },
});
/** `19:…;messageid=…` → the channel and the thread's root post. */
function splitThread(id: string): { readonly room: string; readonly thread?: string } {
  const [room = '', thread] = id.split(';messageid=');
  return thread ? { room, thread } : { room };
}

export class Connector {
  readonly faults = new Faults();
  /** One after another: every call that the bot made, as `METHOD path`. */
  readonly calls: string[] = [];
  /** What people have written so far. */
  readonly typed: string[] = [];
  /** Rises with every change on any screen. */
  tick = 0;
  private readonly rooms = new Map<string, Room>();
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly watchers: ((entry: Entry) => void)[] = [];
  private readonly server: Server;
  private ids = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
  }

  /** Listens on a free port of the loopback address. */
  static async start(): Promise<Connector> {
    const connector = new Connector();
    connector.server.listen(0, '127.0.0.1');
    await once(connector.server, 'listening');
    return connector;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  serviceUrl(kind: ClientKind): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the connector does not listen');
    return `http://127.0.0.1:${address.port}/${kind}/`;
  }

  open(room: Omit<Room, 'entries' | 'members'> & { readonly members?: readonly Json[] }): Room {
    const opened: Room = { ...room, members: [...(room.members ?? [])], entries: [] };
    this.rooms.set(room.id, opened);
    return opened;
  }

  /** A message id as the field has them; Teams counts milliseconds. */
  nextId(kind: ClientKind): string {
    this.ids += 1;
    return kind === 'teams' ? String(1_795_000_000_000 + this.ids) : `${kind}-${String(this.ids).padStart(7, '0')}`;
  }

  /** Puts a message into a room, whoever wrote it. */
  add(room: Room, activity: Json, byBot: boolean, thread?: string, id = this.nextId(room.kind)): Entry {
    this.tick += 1;
    const where = room.type === 'channel' ? { thread: thread ?? id } : {};
    const entry: Entry = { id, room, ...where, byBot, versions: [activity], arrived: this.tick, changed: this.tick, deleted: false };
    room.entries.push(entry);
    this.changed(entry);
    return entry;
  }

  /** Calls `watch` with every message that the bot sends or changes. */
  onMessage(watch: (entry: Entry) => void): void {
    this.watchers.push(watch);
  }

  /** Resolves at the next change on any screen, or after `ms`. */
  async nextChange(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.changes.off('change', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.changes.on('change', done);
    });
  }

  /** Says that something on a screen has changed beside the messages (an answer card). */
  touch(): number {
    this.tick += 1;
    this.changes.emit('change');
    return this.tick;
  }

  private changed(entry: Entry): void {
    if (entry.byBot) for (const watch of this.watchers) watch(entry);
    this.changes.emit('change');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const method = request.method ?? 'GET';
    this.calls.push(`${method} ${path}`);
    const call: Call = { method, path, room: splitThread(/\/conversations\/([^/]+)/.exec(path)?.[1] ?? '').room, body };
    const fault = this.faults.meet(call);
    if (fault?.how === 'hang') return;
    if (fault?.how === 'refuse') {
      for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
      this.send(response, { status: fault.status, body: fault.body ?? { error: { code: 'Refused', message: 'on purpose' } } });
      return;
    }
    if (fault?.how === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const answer = this.answer(method, path, parseJson(body));
    if (fault?.how === 'loseAnswer') response.destroy();
    else this.send(response, answer);
  }

  private send(response: ServerResponse, answer: Answer): void {
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  private answer(method: string, path: string, body: Json): Answer {
    const match =
      /^\/(teams|playground|webChat|emulator)\/v3\/conversations(?:\/([^/]+)(?:\/(activities|members|pagedmembers)(?:\/([^/]+))?)?)?\/?$/.exec(
        path,
      );
    const kind = match?.[1];
    if (kind !== 'teams' && kind !== 'playground' && kind !== 'webChat' && kind !== 'emulator') return notFound(path);
    const [, , id, part, item] = match ?? [];
    if (id === undefined) return method === 'POST' ? this.create(kind, body) : { status: 405 };
    const { room: roomId, thread } = splitThread(id);
    const room = this.rooms.get(roomId);
    if (room?.kind !== kind) return notFound(id);
    if (part === 'members' || part === 'pagedmembers') return this.members(room, part, item);
    if (part !== 'activities') return notFound(path);
    if (method === 'POST') return this.post(room, body, thread ?? (room.type === 'channel' ? item : undefined));
    const entry = room.entries.find((one) => one.id === item && one.byBot && !one.deleted);
    if (!entry) return notFound(`activity ${item}`);
    if (method === 'PUT') return this.update(entry, body);
    return method === 'DELETE' ? this.remove(entry) : { status: 405 };
  }

  private post(room: Room, activity: Json, thread: string | undefined): Answer {
    // A channel whose root post is unknown takes the message as a post of its own, as Teams does.
    const entry = this.add(room, activity, true, thread);
    return { status: room.kind === 'teams' ? 201 : 200, body: { id: entry.id } };
  }

  private update(entry: Entry, activity: Json): Answer {
    entry.versions.push(activity);
    this.tick += 1;
    entry.changed = this.tick;
    this.changed(entry);
    return { status: 200, body: { id: entry.id } };
  }

  private remove(entry: Entry): Answer {
    // The Agents Playground and Web Chat cannot take a message back.
    if (entry.room.kind === 'playground' || entry.room.kind === 'webChat') return { status: 405 };
    entry.deleted = true;
    this.touch();
    return { status: 200, body: {} };
  }

  private members(room: Room, part: string, item: string | undefined): Answer {
    if (part === 'pagedmembers')
      return room.kind === 'emulator' ? notFound('pagedmembers') : { status: 200, body: { members: room.members } };
    if (item === undefined) return { status: 200, body: room.members };
    const member = room.members.find((one) => textAt(one, 'id') === item || textAt(one, 'aadObjectId') === item);
    return member ? { status: 200, body: member } : notFound(`member ${item}`);
  }

  /** A new post in a Teams channel, or a person's own chat; the Emulator and Web Chat know no such thing. */
  private create(kind: ClientKind, body: Json): Answer {
    if (kind === 'emulator' || kind === 'webChat') return { status: 400, body: { error: { code: 'BadArgument', message: 'not here' } } };
    const channel = this.rooms.get(splitThread(textAt(objectAt(objectAt(body, 'channelData'), 'channel'), 'id')).room);
    if (channel?.kind === kind) {
      const entry = this.add(channel, objectAt(body, 'activity'), true);
      return { status: 201, body: { id: `${channel.id};messageid=${entry.id}`, activityId: entry.id } };
    }
    const member = objectsAt(body, 'members')[0];
    const personal = [...this.rooms.values()].find(
      (room) => room.kind === kind && room.type === 'personal' && room.members.some((one) => member && one['id'] === member['id']),
    );
    if (!personal) return { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'the bot is not part of it' } } };
    const activity = objectAt(body, 'activity');
    const entry = activity['type'] === undefined ? undefined : this.add(personal, activity, true);
    return { status: 201, body: { id: personal.id, ...(entry ? { activityId: entry.id } : {}) } };
  }
}
