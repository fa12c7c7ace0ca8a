import type { Json } from './envelope.js';

/** What came back for an activity; `silent`: nothing within the time that Teams waits, or no connection. */
export type BotAnswer = { readonly kind: 'answered'; readonly status: number; readonly body: unknown } | { readonly kind: 'silent' };

/** Teams gives up after about so long, in ms. */
const patienceMs = 15_000;

/** Sends an activity to the bot's endpoint, as every client does. */
export async function callBot(address: string, activity: Json, patience: number = patienceMs): Promise<BotAnswer> {
  try {
    const response = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    return { kind: 'answered', status: response.status, body: readJson(await response.text()) };
  } catch (error) {
    // fetch says in this way alone that there was no answer.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return { kind: 'silent' };
    throw error;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
