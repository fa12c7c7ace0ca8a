/** What Teams does with a card that names people for whom it asks, by itself, for another view of it. */
import type { LocalMessage, PressRequest } from '../../server/local/protocol.js';

type Execute = Extract<PressRequest['action'], { type: 'Action.Execute' }>;

/** What is to be asked for this viewer; undefined where the card is the same for everybody. */
export function askedFor({ cards }: Pick<LocalMessage, 'cards'>, viewer: string): Execute | undefined {
  const refresh = at(cards[0], 'refresh');
  const users = at(refresh, 'userIds');
  if (!Array.isArray(users) || !users.includes(`29:${viewer}`)) return undefined;
  const verb = at(at(refresh, 'action'), 'verb');
  return { type: 'Action.Execute', verb: typeof verb === 'string' ? verb : '', data: at(at(refresh, 'action'), 'data') ?? {} };
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
