import type { Rejection } from './answer.js';

export type Parsed =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly rejection: Rejection };

/** No activity nests deeper; a hostile one would make every walk over it a risk. */
const deepest = 64;

/** Why a request's headers already say that its body is no JSON of ours; undefined when they do not. A missing type is let through. */
export function wrongType(contentType: string | undefined, contentEncoding: string | undefined): Rejection | undefined {
  const [type = '', ...parameters] = (contentType ?? 'application/json').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((each) => each.startsWith('charset='))?.replace(/^charset="?([^"]*)"?$/, '$1');
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) return unsupported('The body should be JSON (Content-Type: application/json).');
  if (charset !== undefined && !/^utf-?8$/.test(charset)) return unsupported('The body should be in UTF-8.');
  if (contentEncoding !== undefined && contentEncoding !== 'identity') return unsupported('The body should not be compressed.');
  return undefined;
}

/** A JSON object of bounded depth without keys that could reach a prototype, or why it is none. */
export function parseJson(bytes: Buffer): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)) throw error;
    return bad('NotJson', 'The body is not valid JSON in UTF-8.');
  }
  if (!isObject(value) || Array.isArray(value)) return bad('NotAnActivity', 'The body is not a JSON object.');
  const flaw = flawOf(value, 1);
  return flaw === undefined ? { ok: true, value } : { ok: false, rejection: flaw };
}

function flawOf(value: Readonly<Record<string, unknown>>, depth: number): Rejection | undefined {
  if (depth > deepest) return { status: 400, code: 'TooDeep', message: `The body is nested more than ${deepest} levels deep.` };
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') return { status: 400, code: 'NotAnActivity', message: 'The body has a key that no activity has.' };
    const flaw = isObject(inner) ? flawOf(inner, depth + 1) : undefined;
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function bad(code: string, message: string): Parsed {
  return { ok: false, rejection: { status: 400, code, message } };
}

function unsupported(message: string): Rejection {
  return { status: 415, code: 'UnsupportedType', message };
}
