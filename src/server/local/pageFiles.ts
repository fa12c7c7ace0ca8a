/** The page's own files, as the build left them: the chat at /, the gallery at /cards, and what they load. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response, Server } from 'restify';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  map: 'application/json; charset=utf-8',
};

/** Nothing is loaded from elsewhere, nothing runs that is not a file of ours, and no other page may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
} as const;

const compressed = promisify(gzip);

/** A name without a path in it, of a kind that is served. */
const served = /^[\w-]+(?:\.[\w-]+)*\.(js|css|svg|map)$/;

/** Serves the files of `folder`. A browser asks each time whether they are still the same, since a build changes them under their names. */
export function addPageFiles(server: Server, folder: string): void {
  const send = async (request: Request, response: Response, name: string, kind: string): Promise<void> => {
    const contents = await readIfThere(join(folder, name));
    if (contents === undefined) {
      response.send(404, { code: 'ResourceNotFound', message: `${name} is not there. The page is built by \`npm start\`.` });
      return;
    }
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const etag = `"${createHash('sha256').update(contents).digest('base64url')}${zips ? '-gzip' : ''}"`;
    const all = { ...headers, ETag: etag, 'Content-Type': types[kind] ?? 'application/octet-stream' };
    if (request.headers['if-none-match'] === etag) response.sendRaw(304, '', all);
    else if (zips) response.sendRaw(200, await compressed(contents), { ...all, 'Content-Encoding': 'gzip' });
    else response.sendRaw(200, contents, all);
  };
  server.get('/', async (request, response) => send(request, response, 'index.html', 'html'));
  server.get('/cards', async (request, response) => send(request, response, 'cards.html', 'html'));
  server.get('/:file', async (request, response) => {
    const name = request.getPath().slice(1);
    const kind = served.exec(name)?.[1];
    if (kind === undefined) response.send(404, { code: 'ResourceNotFound', message: `${request.getPath()} does not exist` });
    else await send(request, response, name, kind);
  });
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
