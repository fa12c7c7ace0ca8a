import { typedKey } from '../desk/commandKeys.js';
import type { CommandKey } from '../domain/ids.js';
import type { Turn } from './turn.js';

/** The key of what this turn does, where no card says more: the activity itself, which a client repeats under the same id. */
export const turnKey = ({ conversation, activityId }: Turn): CommandKey =>
  typedKey(conversation.channelId, conversation.conversationId, activityId);
