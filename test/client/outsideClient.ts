/**
 * The outside client: an HTTP peer of the bot that stands for every kind of client at once. People come to it with a client each; what
 * the bot sends is kept by its connector and checked as it comes.
 */
import { randomUUID } from 'node:crypto';
import { Connector } from './connector.js';
import type { Identity } from './envelopes.js';
import { messageFaults } from './messageFaults.js';
import { Person } from './person.js';
import type { ClientKind, Room } from './room.js';

export class OutsideClient {
  /** What was wrong with messages so far; `checked` throws when there is anything. */
  readonly faults: string[] = [];
  /** Names that look like code, where a test has such customers; what people type is known by itself. */
  readonly known: string[] = [];

  private constructor(
    readonly connector: Connector,
    private readonly bot: string,
  ) {
    connector.onMessage((entry) => {
      const latest = entry.versions[entry.versions.length - 1];
      if (latest)
        this.faults.push(
          ...messageFaults(latest, [...this.known, ...connector.typed]).map(
            (fault) => `${fault}\n   in ${JSON.stringify(latest).slice(0, 600)}`,
          ),
        );
    });
  }

  /** `bot`: the address that the bot listens on, e.g. `http://127.0.0.1:3978`. */
  static async start(bot: string): Promise<OutsideClient> {
    return new OutsideClient(await Connector.start(), bot);
  }

  async stop(): Promise<void> {
    await this.connector.stop();
  }

  /** A person with a chat of their own with the bot. */
  person(kind: ClientKind, who: Identity): Person {
    const account = { id: who.id, name: who.name, ...(who.aadObjectId ? { aadObjectId: who.aadObjectId, objectId: who.aadObjectId } : {}) };
    const room = this.connector.open({
      id: kind === 'teams' ? `a:${randomUUID()}` : kind === 'emulator' ? `${randomUUID()}|livechat` : randomUUID(),
      kind,
      type: 'personal',
      name: `the chat of ${who.name}`,
      ...(who.tenantId ? { tenantId: who.tenantId } : {}),
      members: [account],
    });
    return new Person(this.connector, () => this.bot, who, room);
  }

  /** A Teams channel, empty. */
  channel(name: string, tenantId: string): Room {
    return this.connector.open({ id: `19:${randomUUID().replace(/-/g, '')}@thread.tacv2`, kind: 'teams', type: 'channel', name, tenantId });
  }

  /** A Teams group chat. */
  groupChat(name: string, tenantId: string): Room {
    return this.connector.open({ id: `19:${randomUUID().replace(/-/g, '')}@thread.v2`, kind: 'teams', type: 'groupChat', name, tenantId });
  }

  /** Throws when any message so far was one that a client could not show. */
  checked(): void {
    const { faults } = this;
    if (faults.length > 0) throw new Error(`${faults.length} faults in messages:\n${[...new Set(faults)].slice(0, 10).join('\n')}`);
  }
}
