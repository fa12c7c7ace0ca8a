/** Reads what comes over HTTP to the addresses under /local: from this very page or from no page at all, JSON, of bounded size, as asked for. */
import type { Request } from 'restify';
import type { z } from 'zod';
import type { Rejection } from '../answer.js';
import { parseJson, wrongType } from '../parseJson.js';
import { readBody } from '../readBody.js';

export type Readable<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refused: Rejection };

/** A card with everything in it stays far below. */
const limits = { bytes: 512 * 1024, patienceMs: 10_000 } as const;

/** A page of another address of this machine, such as another program's, has no business here. Requests of no page carry no Origin. */
export function foreignPage(request: Request): Rejection | undefined {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || (site !== undefined && site !== 'same-origin' && site !== 'none');
  return foreign ? { status: 403, code: 'ForeignOrigin', message: 'Only the page of this very address may ask.' } : undefined;
}

/** The body as `shape` has it. Rejects with `ClientGone`. */
export async function readAs<Value>(request: Request, shape: z.ZodType<Value, z.ZodTypeDef, unknown>): Promise<Readable<Value>> {
  const foreign = foreignPage(request);
  if (foreign !== undefined) return { ok: false, refused: foreign };
  // A form of another page can send a body without a type, but never this type without being asked first.
  const type = request.headers['content-type'];
  if (type === undefined)
    return { ok: false, refused: { status: 415, code: 'UnsupportedType', message: 'Content-Type should be application/json.' } };
  const unread = wrongType(type, request.headers['content-encoding']);
  if (unread !== undefined) return { ok: false, refused: unread };
  const body = await readBody(request, limits);
  if (!body.ok) return { ok: false, refused: body.rejection };
  const json = parseJson(body.bytes);
  if (!json.ok)
    return {
      ok: false,
      refused: { ...json.rejection, code: json.rejection.code === 'NotAnActivity' ? 'BadRequest' : json.rejection.code },
    };
  const parsed = shape.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    refused: { status: 400, code: 'BadRequest', message: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'is wrong'}.` },
  };
}
