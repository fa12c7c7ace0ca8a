/** What one person has before their eyes: the messages of a room, answers meant for them alone, and the cards with what they typed into them. */
import { CardView } from './cardView.js';
import { isJson, type Json, objectAt, objectsAt, textAt } from './json.js';
import { plainText } from './plainText.js';
import { type Entry, painted, type Room, repaints } from './room.js';

/** One message as the person sees it now. `entry` is absent for a word that the client shows by itself. */
export interface Seen {
  readonly text: string;
  readonly view?: CardView;
  readonly entry?: Entry;
  readonly arrived: number;
  readonly changed: number;
  readonly activity: Json;
}

/** The Adaptive Card of a message. */
export const cardOf = (activity: Json): Json | undefined => {
  const attachment = objectsAt(activity, 'attachments').find(
    (one) => textAt(one, 'contentType') === 'application/vnd.microsoft.card.adaptive',
  );
  return attachment && objectAt(attachment, 'content');
};

/** A message's own words; plain text stands as it is, everything else is Markdown to the clients. */
export const wordsOf = (activity: Json): string => {
  const text = textAt(activity, 'text');
  return textAt(activity, 'textFormat') === 'plain' ? text : plainText(text);
};

/** All that can be read in a view, line by line. */
export const viewText = (view: CardView): string => view.parts.texts.join('\n');

interface Painted {
  readonly source: Json;
  readonly view: CardView;
  readonly changed: number;
  /** It stands in place of everybody's card, for this person alone. */
  readonly isAnswer?: boolean;
}

export class Screen {
  private readonly refreshed = new Map<string, Json>();
  private readonly views = new Map<string, Painted>();
  private readonly own: Seen[] = [];

  constructor(readonly room: Room) {}

  /** The messages of the bot, oldest first, as they look now; a changed one keeps its place. */
  all(): readonly Seen[] {
    const entries = this.room.entries.filter((entry) => entry.byBot && !entry.deleted).flatMap((entry) => this.see(entry) ?? []);
    return [...entries, ...this.own].sort((one, other) => one.arrived - other.arrived);
  }

  /** An answer card takes the place of the card that was pressed, for this person only, until the bot updates that message. */
  repaint(entry: Entry, card: Json, changed: number): void {
    this.views.set(entry.id, { source: painted(entry), view: new CardView(card), changed, isAnswer: true });
  }

  /** The cards on the screen, none an answer, that name this user for a view of their own, with what is to be asked; each picture once. */
  refreshable(user: string): readonly { readonly entry: Entry; readonly raw: Json }[] {
    return this.room.entries.flatMap((entry) => {
      const activity = painted(entry);
      const card = entry.byBot && !entry.deleted ? cardOf(activity) : undefined;
      const refresh = card && objectAt(card, 'refresh');
      const users = refresh?.['userIds'];
      if (!refresh || !Array.isArray(users) || !users.includes(user) || this.refreshed.get(entry.id) === activity) return [];
      this.refreshed.set(entry.id, activity);
      return this.isAnswer(entry) ? [] : [{ entry, raw: objectAt(refresh, 'action') ?? {} }];
    });
  }

  private isAnswer(entry: Entry): boolean {
    const known = this.views.get(entry.id);
    return known?.source === painted(entry) && known.isAnswer === true;
  }

  /** A word that the client shows to this person alone. */
  tell(text: string, changed: number): void {
    this.own.push({ text, arrived: changed, changed, activity: {} });
  }

  private see(entry: Entry): Seen | undefined {
    const activity = painted(entry);
    const arrived = entry.arrived;
    if (textAt(activity, 'type') !== 'message') return undefined;
    const words = wordsOf(activity);
    const painting = this.painting(entry, activity);
    if (!painting) return { text: words, entry, arrived, changed: this.changedOf(entry), activity };
    const text = [words, viewText(painting.view)].filter((part) => part !== '').join('\n');
    return { text, view: painting.view, entry, arrived, changed: Math.max(painting.changed, this.changedOf(entry)), activity };
  }

  private painting(entry: Entry, activity: Json): Painted | undefined {
    const known = this.views.get(entry.id);
    if (known?.source === activity) return known;
    const card = cardOf(activity);
    if (!isJson(card)) return undefined;
    const fresh = { source: activity, view: new CardView(card), changed: this.changedOf(entry) };
    this.views.set(entry.id, fresh);
    return fresh;
  }

  /** A client that does not repaint shows nothing new when a message is updated. */
  private changedOf(entry: Entry): number {
    return repaints(entry.room.kind) ? entry.changed : entry.arrived;
  }
}
