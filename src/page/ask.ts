/** How the page asks the connector. */
import type { LocalError } from '../server/local/protocol.js';

/** Why something was not done: the connector's own code and words for it, if it has any (none: nobody answered in the protocol's words). */
export type Failed = { readonly ok: false; readonly refusal?: LocalError };
export type Asked<Value> = { readonly ok: true; readonly value: Value } | Failed;

/** Nobody answered. */
export const unreachable: Failed = { ok: false };

/** GET without a body, POST with one. */
export async function ask<Value>(address: string, body?: object): Promise<Asked<Value>> {
  const request = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(address, request);
    if (response.ok) return { ok: true, value: response.status === 204 ? undefined : await response.json() };
    const error: Partial<LocalError> = await response.json();
    return isRefusal(error) ? { ok: false, refusal: error } : unreachable;
  } catch {
    return unreachable;
  }
}

const isRefusal = (error: Partial<LocalError>): error is LocalError => error.code !== undefined && error.message !== undefined;
