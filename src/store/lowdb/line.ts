/**
 * One line of a journal or snapshot: `checksum number safe json`. `number` counts the lines of the file from 1; `safe` says up to which line the
 * file was durable when this one was written, so that a reader can tell what an interrupted write may have spoilt from what it may not.
 */
import { crc32 } from 'node:zlib';

const checksumLength = 8;
const newline = 0x0a;
const space = 0x20;

/** A line whose checksum holds. */
export interface Line {
  readonly number: number;
  readonly safe: number;
  readonly json: string;
}

const checksum = (bytes: Buffer): string => crc32(bytes).toString(16).padStart(checksumLength, '0');

/** The bytes of one line with its line break; `json` must not contain one (JSON.stringify makes none). */
export function formatLine({ number, safe, json }: Line): Buffer {
  const body = `${number} ${safe} ${json}`;
  const start = checksumLength + 1;
  const bytes = Buffer.allocUnsafe(start + Buffer.byteLength(body) + 1);
  bytes.write(body, start);
  bytes[bytes.length - 1] = newline;
  bytes.write(`${checksum(bytes.subarray(start, -1))} `, 0, 'latin1');
  return bytes;
}

/** Reads a line without its line break; undefined when it is not whole. */
export function parseLine(bytes: Buffer): Line | undefined {
  const start = checksumLength + 1;
  const second = bytes.indexOf(space, start);
  const third = second < 0 ? -1 : bytes.indexOf(space, second + 1);
  if (third < 0 || bytes[checksumLength] !== space) return undefined;
  if (bytes.toString('latin1', 0, checksumLength) !== checksum(bytes.subarray(start))) return undefined;
  return {
    number: Number(bytes.toString('latin1', start, second)),
    safe: Number(bytes.toString('latin1', second + 1, third)),
    json: bytes.toString('utf8', third + 1),
  };
}
