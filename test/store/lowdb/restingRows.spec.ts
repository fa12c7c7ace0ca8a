import { expect } from 'chai';
import { formatLine } from '../../../src/store/lowdb/line.js';
import { RestingRows } from '../../../src/store/lowdb/restingRows.js';
import { RowFile } from '../../../src/store/lowdb/rowFile.js';

interface Row {
  readonly text: string;
}

/** A file whose lines are rows, one after another; it counts how often it is read. */
function rowFile(texts: readonly string[]) {
  const lines = texts.map((text, index) => formatLine({ number: index + 1, safe: 0, json: JSON.stringify({ text }) }));
  const bytes = Buffer.concat(lines);
  let reads = 0;
  const file = new RowFile('rows.log', 1, {
    read: (start, length) => {
      reads += 1;
      return bytes.subarray(start, start + length);
    },
    close: () => {},
  });
  const place = (index: number) => ({
    file,
    start: lines.slice(0, index).reduce((sum, line) => sum + line.length, 0),
    length: (lines[index]?.length ?? 1) - 1,
    alone: index % 2 === 0,
  });
  return { place, bytes, reads: () => reads };
}

describe('rows at rest', () => {
  const texts = Array.from({ length: 50 }, (_, number) => `row ${number}`);
  const decode = (json: string): Row => JSON.parse(json);
  const filled = (file: ReturnType<typeof rowFile>, inUse: number) => {
    const rows = new RestingRows<Row>(decode, inUse);
    for (const [index, text] of texts.entries()) {
      rows.set(text, { text });
      const version = rows.version(text);
      if (version) rows.placed(text, version, file.place(index));
    }
    return rows;
  };

  it('are read back when they are asked for, and stay a while', () => {
    const file = rowFile(texts);
    const rows = filled(file, 5);
    expect(rows.get('row 3')).to.deep.equal({ text: 'row 3' });
    expect(rows.get('row 3')).to.deep.equal({ text: 'row 3' });
    expect(file.reads()).to.equal(1);
    expect([...rows.keys()]).to.deep.equal(texts);
    expect(rows.get('row 99')).to.equal(undefined);
  });

  it('keep what is used again and again, while others come and go', () => {
    const file = rowFile(texts);
    const rows = filled(file, 5);
    rows.get('row 3');
    for (let number = 10; number < 50; number += 1) {
      rows.get(`row ${number}`);
      rows.get('row 3');
    }
    const before = file.reads();
    rows.get('row 3');
    expect(file.reads()).to.equal(before);
    rows.get('row 10');
    expect(file.reads(), 'what nobody used since went to rest').to.equal(before + 1);
  });

  it('come into use for nobody who only looks', () => {
    const file = rowFile(texts);
    const rows = filled(file, 5);
    rows.peek('row 3');
    rows.peek('row 3');
    expect(file.reads()).to.equal(2);
  });

  it('are copied as they stand when they have a line of their own', () => {
    const rows = filled(rowFile(texts), 5);
    expect(rows.line('row 4')).to.equal('{"text":"row 4"}');
    expect(rows.line('row 5')).to.equal(undefined);
    rows.set('row 4', { text: 'newer' });
    expect(rows.line('row 4')).to.equal(undefined);
  });

  it('stay in memory until they are placed', () => {
    const rows = new RestingRows<Row>(decode, 1);
    for (const text of texts) rows.set(text, { text });
    for (const text of texts) expect(rows.get(text)).to.deep.equal({ text });
  });

  it('are not read from where an older version of them stands', () => {
    const file = rowFile(texts);
    const rows = new RestingRows<Row>(decode, 1);
    rows.set('row 0', { text: 'old' });
    const old = rows.version('row 0');
    rows.set('row 0', { text: 'new' });
    if (old) rows.placed('row 0', old, file.place(0));
    expect(rows.get('row 0')).to.deep.equal({ text: 'new' });
    rows.delete('row 0');
    if (old) rows.placed('row 0', old, file.place(0));
    expect(rows.has('row 0')).to.equal(false);
  });

  it('are never made up: a line that is no longer what was written throws and names the file', () => {
    const file = rowFile(texts);
    const rows = filled(file, 1);
    file.bytes.fill(0x20, 12, 20);
    expect(() => rows.get('row 0')).to.throw('rows.log');
  });
});
