import { join } from 'node:path';
import { DamagedJournal } from './damagedJournal.js';
import type { Files } from './files.js';
import { type Line, parseLine } from './line.js';
import { readSegment } from './readSegment.js';
import type { SegmentHeader } from './segment.js';

/** The first line of a segment; undefined for a last one that a crash left unbegun. */
export async function readSegmentHeader(files: Files, folder: string, name: string, last: boolean): Promise<SegmentHeader | undefined> {
  const line = await firstLine(files.read(join(folder, name)));
  if (line) {
    const header: SegmentHeader = JSON.parse(line.json);
    if (header.v !== 1) throw new DamagedJournal(join(folder, name), 1, 'a newer version of the bot wrote it');
    return header;
  }
  if (!last) throw new DamagedJournal(join(folder, name), 1, 'the first line is not whole');
  // Judges whether a crash can have left this; it has nothing to give.
  await readSegment(files, { folder, name }, () => {});
  return undefined;
}

/** It is far shorter than the first piece of a file. */
async function firstLine(chunks: AsyncIterable<Buffer>): Promise<Line | undefined> {
  for await (const chunk of chunks) {
    const end = chunk.indexOf('\n');
    return end < 0 ? undefined : parseLine(chunk.subarray(0, end));
  }
  return undefined;
}
