import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { isJson, type Json, objectAt, textAt } from '../test/client/json.js';
import type { LoopbackConnector } from './loopbackConnector.js';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** The sample partner of data/partners.json. */
const tenant = 'aaaaaaaa-0000-4000-8000-00000000000a';

/** One person's personal chat in Teams with a server. */
export class Chat {
  readonly conversation = `a:${randomUUID()}`;
  private readonly messages: readonly Json[];
  private since = 0;
  /** What the last turn said or pressed. */
  sent: Json = {};

  constructor(
    private readonly server: string,
    private readonly connector: LoopbackConnector,
    private readonly person: string,
  ) {
    this.messages = connector.open(this.conversation);
  }

  /** What arrived since the last turn began. */
  get answers(): readonly Json[] {
    return this.messages.slice(this.since);
  }

  say(text: string): Promise<void> {
    return this.send({ text });
  }

  /** Presses the first button that was shown with this turn and fits. */
  async press(fits: (data: Json) => boolean): Promise<void> {
    const value = buttons(this.answers).find(fits);
    if (!value) throw new Error(`no such button in ${JSON.stringify(this.answers).slice(0, 2000)}`);
    await this.send({ value });
  }

  /** One turn: resolves when the server has answered the request, which is after all that it sent. */
  async send(what: Json): Promise<void> {
    this.since = this.messages.length;
    this.sent = what;
    const activity = JSON.stringify({
      type: 'message',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      from: { id: `29:${this.person}`, name: this.person, aadObjectId: this.person },
      conversation: { id: this.conversation, conversationType: 'personal', tenantId: tenant },
      recipient: { id: '28:escalation-bot', name: '呈报助手' },
      locale: 'zh-CN',
      channelData: { tenant: { id: tenant } },
      ...what,
    });
    await post(`${this.server}/api/messages`, activity);
  }

  leave(): void {
    this.connector.leave(this.conversation);
  }
}

/** The data of all Action.Submit and Action.Execute in what was sent. */
function buttons(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(buttons);
  if (!isJson(value)) return [];
  const here = ['Action.Submit', 'Action.Execute'].includes(textAt(value, 'type')) ? [objectAt(value, 'data')] : [];
  return [...here, ...Object.values(value).flatMap(buttons)];
}

function post(url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200 || response.statusCode === 202) resolve();
        else reject(new Error(`the server answered ${response.statusCode}`));
      });
    });
    sending.once('error', reject);
    sending.end(body);
  });
}
