/** How the page asks the connector. */
import type { LocalError } from '../server/local/protocol.js';

/** `unreachable`: nobody answered, or not in the protocol's words. */
export type Failed = { readonly ok: false; readonly message: string | 'unreachable' };
export type Asked<Value> = { readonly ok: true; readonly value: Value } | Failed;

const unreachable: Failed = { ok: false, message: 'unreachable' };

/** GET without a body, POST with one. */
export async function ask<Value>(address: string, body?: object): Promise<Asked<Value>> {
  const request = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(address, request);
    if (response.ok) return { ok: true, value: response.status === 204 ? undefined : await response.json() };
    const error: Partial<LocalError> = await response.json();
    return error.message === undefined ? unreachable : { ok: false, message: error.message };
  } catch {
    return unreachable;
  }
}
