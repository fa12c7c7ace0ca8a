import { expect } from 'chai';
import { buildPage } from '../../scripts/buildPage.js';

/** Bytes. The card renderer and the Markdown parser are most of it. */
const heaviest = 112 * 1024;

describe("the local page's bundle", () => {
  it('is no heavier than it was meant to be, and leaves the gallery to the gallery', async () => {
    const { files, chatWeight } = await buildPage();
    expect(chatWeight).to.be.within(1, heaviest);
    const text = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)?.contents);
    expect(text('gallery.js')).to.contain('/local/gallery');
    expect(text('chat.js')).to.contain('/local/start-over').and.not.contain('/local/gallery');
  });

  it('is what the two documents load, from the same address alone', async () => {
    const { files } = await buildPage();
    for (const document of ['index.html', 'cards.html']) {
      const html = new TextDecoder().decode(files.find(({ name }) => name === document)?.contents);
      const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
      expect(loaded).to.have.length(3);
      for (const address of loaded) expect(files.map(({ name }) => `/${name}`)).to.contain(address);
    }
  });
});
