import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { type Body, type ClientGone, readBody } from '../../src/server/readBody.js';

describe('reading a body', () => {
  let server: Server;
  let socket: Socket;
  afterEach(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });

  /** What becomes of a body that is sent as `head` says and `pieces` give it. */
  async function read(limits: { bytes: number; patienceMs: number }, head: string, pieces: readonly string[]): Promise<Body | ClientGone> {
    const outcome = new Promise<Body | ClientGone>((resolve) => {
      server = createServer((request) => void readBody(request, limits).then(resolve, resolve));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`);
    for (const piece of pieces) socket.write(piece);
    return outcome;
  }

  it('gives what came in pieces as one', async () => {
    const body = await read({ bytes: 100, patienceMs: 60_000 }, 'Content-Length: 6', ['ab', 'cd', 'ef']);
    expect(body).to.deep.equal({ ok: true, bytes: Buffer.from('abcdef') });
  });

  it('gives up on a client that sends too slowly', async () => {
    const body = await read({ bytes: 100, patienceMs: 30 }, 'Content-Length: 100', ['a']);
    expect(body).to.have.nested.property('rejection.status', 408);
  });

  it('gives up on a body without an end before it fills the memory', async () => {
    const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
    const body = await read(
      { bytes: 1000, patienceMs: 60_000 },
      'Transfer-Encoding: chunked',
      Array.from({ length: 5 }, () => chunk),
    );
    expect(body).to.have.nested.property('rejection.status', 413);
  });
});
