const newline = 0x0a;

/** `ended`: the line break was there. `start`: the line's offset in the file. */
export type VisitLine = (bytes: Buffer, ended: boolean, start: number) => void;

/** Cuts a file, as it is read, into lines; of the first `limit` bytes only. Answers with how many bytes there were. */
export async function eachLine(chunks: AsyncIterable<Buffer>, visit: VisitLine, limit = Number.POSITIVE_INFINITY): Promise<number> {
  let offset = 0;
  let rest: Buffer[] = [];
  let start = 0;
  for await (const chunk of chunks) {
    const bytes = chunk.subarray(0, Math.max(0, limit - offset));
    let from = 0;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      const piece = bytes.subarray(from, at);
      visit(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece, true, start);
      rest = [];
      from = at + 1;
      start = offset + from;
    }
    if (from < bytes.length) rest.push(bytes.subarray(from));
    offset += bytes.length;
    if (offset >= limit) break;
  }
  if (rest.length > 0) visit(Buffer.concat(rest), false, start);
  return offset;
}
