/** The connector's addresses, as the page calls them (`src/server/local/protocol.ts`). */
import type {
  LocalConversation,
  LocalMessage,
  LocalState,
  OpenAnswer,
  OpenRequest,
  PressAnswer,
  PressRequest,
  SayRequest,
} from '../server/local/protocol.js';
import { type Asked, ask } from './ask.js';

export const getState = (): Promise<Asked<LocalState>> => ask('/local/state');

export async function openChat(request: OpenRequest): Promise<Asked<LocalConversation>> {
  const answer = await ask<OpenAnswer>('/local/open', request);
  return answer.ok ? { ok: true, value: answer.value.conversation } : answer;
}

export const say = (request: SayRequest): Promise<Asked<LocalMessage>> => ask('/local/say', request);

export const press = (request: PressRequest): Promise<Asked<PressAnswer>> => ask('/local/press', request);

export const startOver = (): Promise<Asked<undefined>> => ask('/local/start-over', {});
