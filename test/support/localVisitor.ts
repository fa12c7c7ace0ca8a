/** The local page's addresses as its browser calls them, for tests: asks, says, presses by the words on a button. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalMessage, LocalPerson, LocalState, PressAnswer } from '../../src/server/local/protocol.js';

type Json = Readonly<Record<string, unknown>>;

export interface Answered {
  readonly status: number;
  readonly body: Json;
}

/** How long something may take to appear, in ms; generous, since two cores are shared by all tests. */
const patience = 30_000;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object within a card. */
const within = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.flatMap(within) : isJson(value) ? [value, ...Object.values(value).flatMap(within)] : [];

/** All that can be read on a message, run together. */
const wordsOn = ({ text, cards }: Pick<LocalMessage, 'text' | 'cards'>): string =>
  [
    text ?? '',
    ...within(cards).flatMap((one) => [one['text'], one['title'], one['label'], one['value']].filter((each) => typeof each === 'string')),
  ].join(' ');

export class LocalVisitor {
  constructor(readonly url: () => string) {}

  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    const response = await fetch(`${this.url()}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  async state(): Promise<LocalState> {
    const response = await fetch(`${this.url()}/local/state`);
    return JSON.parse(await response.text());
  }

  async person(name: string): Promise<LocalPerson> {
    const { people } = await this.state();
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not listed`);
    return found;
  }

  /** The newest message with these words, once there is one. */
  async sees(conversation: string, words: string | RegExp, later: (message: LocalMessage) => boolean = () => true): Promise<LocalMessage> {
    const until = Date.now() + patience;
    for (;;) {
      const { messages } = await this.state();
      const here = messages.filter((one) => one.conversation === conversation);
      const found = here.findLast((one) => one.from.side === 'bot' && later(one) && wordsOn(one).search(words) >= 0);
      if (found) return found;
      if (Date.now() > until) throw new Error(`In vain: ${String(words)}\n${here.map(wordsOn).join('\n')}`);
      await pause(25);
    }
  }

  say(person: LocalPerson, conversation: string, text: string, root?: string): Promise<Answered> {
    return this.post('/local/say', { person: person.id, conversation, text, ...(root === undefined ? {} : { root }) });
  }

  /** Presses a button of a message, with the inputs as they stand there. */
  async press(person: LocalPerson, message: LocalMessage, title: string, inputs: Json = {}): Promise<PressAnswer> {
    const parts = within(message.cards);
    const action = parts.find((one) => String(one['type']).startsWith('Action.') && one['title'] === title);
    if (!action) throw new Error(`there is no “${title}” on: ${wordsOn(message)}`);
    const filled = parts.flatMap((one) =>
      String(one['type']).startsWith('Input.') ? [[String(one['id']), one['value'] ?? ''] as const] : [],
    );
    const given = isJson(action['data']) ? action['data'] : {};
    const data = { ...given, ...Object.fromEntries(filled), ...inputs };
    const { body, status } = await this.post('/local/press', {
      person: person.id,
      conversation: message.conversation,
      message: message.id,
      action: { type: action['type'], ...(action['verb'] === undefined ? {} : { verb: action['verb'] }), data },
    });
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return readAnswer(body);
  }
}

function readAnswer({ kind, text }: Json): PressAnswer {
  if (kind === 'accepted' || kind === 'card') return { kind };
  if ((kind === 'message' || kind === 'error') && typeof text === 'string') return { kind, text };
  throw new Error(`no answer to a press: ${String(kind)}`);
}
