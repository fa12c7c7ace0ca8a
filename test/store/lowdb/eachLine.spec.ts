import { expect } from 'chai';
import { eachLine } from '../../../src/store/lowdb/eachLine.js';

async function* inChunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('cutting a file into lines', () => {
  const text = '一\n\nthree three\nhalf';

  it('gives each line, whether it ended, and where, however the file comes in', async () => {
    for (let size = 1; size <= 30; size += 1) {
      const lines: [string, boolean, number][] = [];
      const length = await eachLine(inChunks(text, size), (bytes, ended, start) => lines.push([bytes.toString(), ended, start]));
      expect(lines).to.deep.equal([
        ['一', true, 0],
        ['', true, 4],
        ['three three', true, 5],
        ['half', false, 17],
      ]);
      expect(length).to.equal(21);
    }
  });

  it('sees nothing behind the limit', async () => {
    for (let size = 1; size <= 30; size += 1) {
      const lines: [string, boolean][] = [];
      expect(await eachLine(inChunks(text, size), (bytes, ended) => lines.push([bytes.toString(), ended]), 5)).to.equal(5);
      expect(lines).to.deep.equal([
        ['一', true],
        ['', true],
      ]);
    }
  });
});
