/** What a person said with an activity: words, or a press. Read once; the order of turns and the turn itself go by the same reading. */
import { type Activity, ActivityTypes, type Entity, type Mention } from 'botbuilder';
import { type Press, parsePress } from '../cards/actions.js';
import type { EscalationId } from '../domain/ids.js';
import { parseCommand } from '../understanding/parseCommand.js';
import type { TypedCommand } from '../understanding/ports.js';

export interface Said {
  /** The escalation whose card a client shows and asks for by itself, as this person sees it: nobody has pressed anything. */
  readonly look?: EscalationId;
  readonly press?: Press;
  /** What was typed, without the mention of the bot; absent on a press. */
  readonly text?: string;
  /** The command that the whole text is. */
  readonly command?: TypedCommand;
}

/** The longest text that is read; what is longer is cut, since forms check lengths of their own. */
const longestText = 4000;

export function readSaid(activity: Partial<Activity>): Said {
  const press = parsePress(pressedValue(activity));
  if (press) return isAutomatic(activity) ? lookAt(press) : { press };
  if (activity.type === ActivityTypes.Invoke) return {};
  const text = typedText(activity);
  const command = parseCommand(text);
  return { text, ...(command ? { command } : {}) };
}

const isAutomatic = ({ value }: Partial<Activity>): boolean =>
  typeof value === 'object' && value !== null && 'trigger' in value && value.trigger === 'automatic';

/** Whatever such a request names, it does no more than look. */
const lookAt = ({ action }: Press): Said => (action.do === 'escalation' ? { look: action.id } : {});

/** What a press sent: the value of a message; an Action.Execute carries it under `action.data`. */
const pressedValue = (activity: Partial<Activity>): unknown =>
  activity.type === ActivityTypes.Invoke ? executeData(activity.value) : activity.value;

function executeData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('action' in value)) return undefined;
  const { action } = value;
  return typeof action === 'object' && action !== null && 'data' in action ? action.data : undefined;
}

const isMention = (entity: Entity): entity is Mention =>
  entity.type === 'mention' && typeof entity['text'] === 'string' && typeof entity['mentioned'] === 'object';

/** The words without the mention of the bot; other people's names stay readable. */
function typedText(activity: Partial<Activity>): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (isMention(entity) && entity.mentioned.id === activity.recipient?.id) text = text.replaceAll(entity.text, ' ');
  }
  return text
    .replace(/<\/?at[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);
}
