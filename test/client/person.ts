/** A person at a client: says, sees, presses, fills in. Knows nothing but what the client shows. */
import { randomUUID } from 'node:crypto';
import type { Button } from './cardParts.js';
import { CardView, type Filling, KeptBack } from './cardView.js';
import type { Connector } from './connector.js';
import { envelope, type Identity, typedLine } from './envelopes.js';
import { isJson, type Json, objectAt, objectsAt, parseJson, textAt } from './json.js';
import type { Entry, Room } from './room.js';
import { Screen, type Seen, viewText } from './screen.js';
import { transcript } from './transcript.js';

/** Words to look for: anywhere in a message, or a pattern. */
export type Words = string | RegExp;

/** How a press differs from a plain one: on which message (also an old picture of it), or past the client's own checks. */
export interface Pressing {
  readonly on?: Seen;
  readonly unchecked?: boolean;
}

/** How long a person waits for something to appear; generous, since two cores are shared by all tests. */
const patience = 15_000;

const fits = (text: string, words: Words): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));

export class Person {
  /** Presses of buttons so far, those that only unfold something included. */
  taps = 0;
  private since = 0;
  private readonly screen: Screen;

  constructor(
    readonly connector: Connector,
    readonly bot: () => string,
    readonly who: Identity,
    readonly room: Room,
  ) {
    this.screen = new Screen(room);
  }

  /** The same person with another conversation open. */
  in(room: Room): Person {
    return new Person(this.connector, this.bot, this.who, room);
  }

  /** Opens the chat with the bot for the first time. */
  async arrives(): Promise<void> {
    const joined = this.room.kind === 'teams' ? [{ id: '28:escalation-bot' }] : [{ id: '28:escalation-bot' }, { id: this.who.id }];
    await this.send({ type: 'conversationUpdate', membersAdded: joined });
  }

  /** Types a line; in a Teams channel it mentions the bot. Resolves when the bot has taken the turn. */
  async say(text: string, extra: Json = {}): Promise<void> {
    this.since = this.connector.tick;
    this.connector.typed.push(text);
    const line = typedLine(this.room, text);
    const { mention, ...message } = line;
    const id = this.connector.nextId(this.room.kind);
    this.connector.add(this.room, { type: 'message', text: `${this.who.name}: ${text}`, textFormat: 'plain' }, false, undefined, id);
    const around = envelope(
      this.room,
      this.who,
      this.connector.serviceUrl(this.room.kind),
      id,
      this.room.type === 'channel' ? id : undefined,
    );
    const entities = [...objectsAt(around, 'entities'), ...(isJson(mention) ? [mention] : [])];
    await this.post({ ...around, ...message, ...extra, ...(entities.length > 0 ? { entities } : {}) });
  }

  /** Waits until a message holds all these words, and gives it back. Only what is new since this person's last word or press counts. */
  async sees(...words: readonly Words[]): Promise<Seen> {
    return this.waitFor(`${this.who.name} sees ${words.map(String).join(' + ')}`, () => this.newest(words, this.since));
  }

  /** As `sees`, of everything that is on the screen now, however old. */
  async finds(...words: readonly Words[]): Promise<Seen> {
    return this.waitFor(`${this.who.name} finds ${words.map(String).join(' + ')}`, () => this.newest(words, -1));
  }

  /** What is new since this person's last word or press, oldest first. */
  get news(): readonly Seen[] {
    return this.screen.all().filter((seen) => seen.changed > this.since);
  }

  /** Everything on the screen, oldest first. */
  get all(): readonly Seen[] {
    return this.screen.all();
  }

  /** Fails when one of the new messages holds these words. */
  missesNot(words: Words): void {
    const found = this.news.find((seen) => fits(seen.text, words));
    if (found) throw new Error(`${this.who.name} sees “${String(words)}”, which should not be there:\n${this.transcript()}`);
  }

  /** The buttons that are live on a message, or on the newest one that has any. */
  buttons(on?: Seen): readonly string[] {
    const seen = on ?? [...this.screen.all()].reverse().find((one) => one.view && one.view.parts.buttons.length > 0);
    return seen?.view?.parts.buttons.map((button) => button.title) ?? [];
  }

  /** Fills in inputs, then presses a button by its words, on the newest message that has it. Gives back what the answer itself shows. */
  async press(words: Words, filling: Filling = {}, how: Pressing = {}): Promise<string> {
    return this.reach(words, filling, how)();
  }

  /** Everything of a press but the sending, so that a test can press twice or at the same moment as others. */
  reach(words: Words, filling: Filling = {}, how: Pressing = {}): () => Promise<string> {
    const { seen, view, button } = this.look(words, how.on);
    for (const [label, what] of Object.entries(filling)) view.fill(label, what);
    if (!button.enabled) throw new Error(`“${button.title}” cannot be pressed now`);
    const complaints = how.unchecked ? [] : view.complaints(button);
    const sends = button.kind === 'Action.Submit' || button.kind === 'Action.Execute';
    if (sends && complaints.length > 0) throw new KeptBack(complaints);
    const inputs = sends ? view.gathered(button) : {};
    return async () => {
      this.taps += 1;
      if (view.pressedHere(button) || button.kind === 'Action.OpenUrl') return '';
      this.since = this.connector.tick;
      if (button.kind === 'Action.Submit') return this.submit(seen, button, inputs);
      if (button.kind === 'Action.Execute') return this.execute(seen, button, inputs);
      throw new Error(`“${button.title}” is a ${button.kind}, which no client knows`);
    };
  }

  /** The address that a button opens. */
  link(words: Words, on?: Seen): string {
    return textAt(this.look(words, on).button.raw, 'url');
  }

  /** What stands in an input of the newest message that has it. */
  reads(label: string): string {
    const view = [...this.screen.all()]
      .reverse()
      .find((seen) => seen.view?.parts.inputs.some((input) => input.seen && input.label.includes(label)))?.view;
    if (!view) throw new Error(`no input “${label}”:\n${this.transcript()}`);
    return view.reads(label);
  }

  /** Everything that was said, for a failed test to show. */
  transcript(): string {
    return transcript(this.who.name, this.screen.all(), this.room);
  }

  /** Sends an activity as this person's client would; for what no button of a card does. */
  async send(what: Json, thread?: string): Promise<Json> {
    const around = envelope(this.room, this.who, this.connector.serviceUrl(this.room.kind), this.connector.nextId(this.room.kind), thread);
    return this.post({ ...around, ...what });
  }

  private look(words: Words, on?: Seen): { readonly seen: Seen; readonly view: CardView; readonly button: Button } {
    const candidates = on ? [on] : [...this.screen.all()].reverse();
    for (const seen of candidates) {
      const button = seen.view?.button(words);
      if (seen.view && button) return { seen, view: seen.view, button };
    }
    throw new Error(`${this.who.name} finds no button “${String(words)}”:\n${this.transcript()}`);
  }

  private async submit(seen: Seen, button: Button, inputs: Json): Promise<string> {
    const value = { ...objectAt(button.raw, 'data'), ...inputs };
    const replyTo = this.room.kind === 'webChat' || !seen.entry ? {} : { replyToId: seen.entry.id };
    const postBack = this.room.kind === 'webChat' ? { channelData: { postBack: true, clientActivityID: randomUUID() } } : {};
    await this.send({ type: 'message', value, ...replyTo, ...postBack }, seen.entry?.thread);
    return '';
  }

  private async execute(seen: Seen, button: Button, inputs: Json): Promise<string> {
    if (this.room.kind === 'webChat' || this.room.kind === 'emulator') {
      throw new Error(`“${button.title}” is an Action.Execute, and this client sends nothing for it:\n${this.transcript()}`);
    }
    const { raw } = button;
    const action = {
      type: 'Action.Execute',
      title: button.title,
      ...(raw['id'] ? { id: raw['id'] } : {}),
      verb: textAt(raw, 'verb'),
      data: { ...objectAt(raw, 'data'), ...inputs },
    };
    const replyTo = seen.entry ? { replyToId: seen.entry.id } : {};
    const answer = await this.send(
      { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, ...replyTo },
      seen.entry?.thread,
    );
    return this.take(seen.entry, answer);
  }

  private take(entry: Entry | undefined, answer: Json): string {
    const kind = textAt(answer, 'type');
    const value = answer['value'];
    const changed = this.connector.touch();
    if (kind === 'application/vnd.microsoft.card.adaptive' && entry && isJson(value)) {
      this.screen.repaint(entry, value, changed);
      return viewText(new CardView(value));
    }
    if (kind === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
      this.screen.tell(value, changed);
      return value;
    }
    throw new Error(
      `the bot answered a press with ${JSON.stringify(answer)}, which leaves the person with an error:\n${this.transcript()}`,
    );
  }

  private async post(activity: Json): Promise<Json> {
    const response = await fetch(`${this.bot()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`the bot answered ${response.status} ${body}\n${this.transcript()}`);
    return parseJson(body);
  }

  /**
   * Teams asks by itself, when it shows a card that names this person, for the card as they see it: once for each picture of the card, and not
   * where an answer of theirs stands in its place.
   */
  private async refreshViews(): Promise<void> {
    if (this.room.kind !== 'teams') return;
    for (const { entry, raw } of this.screen.refreshable(this.who.id)) {
      const action = { type: 'Action.Execute', verb: textAt(raw, 'verb'), data: objectAt(raw, 'data') };
      const asked = { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'automatic' }, replyToId: entry.id };
      const answer = await this.send(asked, entry.thread);
      const value = answer['value'];
      if (textAt(answer, 'type') !== 'application/vnd.microsoft.card.adaptive' || !isJson(value))
        throw new Error(`the bot answered a client that showed a card with ${JSON.stringify(answer)}:\n${this.transcript()}`);
      this.screen.repaint(entry, value, this.connector.touch());
    }
  }

  private newest(words: readonly Words[], since: number): Seen | undefined {
    return [...this.screen.all()].reverse().find((seen) => seen.changed > since && words.every((one) => fits(seen.text, one)));
  }

  private async waitFor(what: string, look: () => Seen | undefined): Promise<Seen> {
    const until = Date.now() + patience;
    for (;;) {
      await this.refreshViews();
      const found = look();
      if (found) return found;
      const left = until - Date.now();
      if (left <= 0) throw new Error(`In vain: ${what}\n${this.transcript()}`);
      await this.connector.nextChange(left);
    }
  }
}
