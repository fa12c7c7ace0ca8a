import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { addPageFiles } from '../../../src/server/local/pageFiles.js';
import { closeServers, listeningServer } from '../../support/listeningServer.js';

describe("the local page's files", () => {
  let folder: string;
  let url: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-files-'));
    for (const name of ['index.html', 'cards.html', 'chat.js', 'chat.css', 'icon.svg', 'secret.txt'])
      writeFileSync(join(folder, name), name);
    ({ url } = await listeningServer(async () => undefined, { addLocalRoutes: (routes) => addPageFiles(routes, folder) }));
  });
  afterEach(async () => {
    await closeServers();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}${path}`, { headers });
    return { status: response.status, text: await response.text(), header: (name: string) => response.headers.get(name) ?? '' };
  };

  it('are the chat at /, the gallery at /cards, and what they load', async () => {
    const all = ['/', '/cards', '/chat.js', '/chat.css', '/icon.svg'];
    const answers = await Promise.all(all.map((path) => get(path)));
    expect(answers.map(({ text }) => text)).to.deep.equal(['index.html', 'cards.html', 'chat.js', 'chat.css', 'icon.svg']);
    const kinds = answers.map(({ header }) => header('content-type').split(';')[0]);
    expect(kinds).to.deep.equal(['text/html', 'text/html', 'text/javascript', 'text/css', 'image/svg+xml']);
    for (const { header } of answers) {
      expect(header('content-security-policy')).to.contain("default-src 'none'").and.to.not.contain('unsafe');
      expect(header('x-content-type-options')).to.equal('nosniff');
    }
  });

  it('are asked for each time and sent again only when they have changed', async () => {
    const etag = (await get('/chat.js')).header('etag');
    expect(await get('/chat.js', { 'if-none-match': etag })).to.include({ status: 304, text: '' });
    writeFileSync(join(folder, 'chat.js'), 'newer');
    expect(await get('/chat.js', { 'if-none-match': etag })).to.include({ status: 200, text: 'newer' });
  });

  it('come compressed to whoever takes that', async () => {
    const packed = await get('/chat.js', { 'accept-encoding': 'gzip, br' });
    expect([packed.text, packed.header('content-encoding'), packed.header('vary')]).to.deep.equal(['chat.js', 'gzip', 'Accept-Encoding']);
    const plain = await get('/chat.js', { 'accept-encoding': 'identity' });
    expect([plain.text, plain.header('content-encoding')]).to.deep.equal(['chat.js', '']);
    expect(plain.header('etag')).to.not.equal(packed.header('etag'));
  });

  it('are no others, wherever a path leads', async () => {
    for (const path of ['/secret.txt', '/gone.js', '/..%2fsecret.js', '/%2e%2e/package.json', '/.js', '/index.html'])
      expect((await get(path)).status, path).to.equal(404);
    expect((await get('/healthz')).status).to.equal(200);
  });

  it('are not there while the page is not built, which is said', async () => {
    rmSync(join(folder, 'index.html'));
    expect(await get('/')).to.include({ status: 404 });
    expect((await get('/')).text).to.contain('npm start');
  });
});
