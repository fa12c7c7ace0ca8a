const newline = 0x0a;

/** `ended`: the line break was there. `end`: the offset in the file behind the line and its line break. */
export type VisitLine = (bytes: Buffer, ended: boolean, end: number) => void;

/** Cuts a file, as it is read, into lines; of the first `limit` bytes only. Answers with how many bytes there were. */
export async function eachLine(chunks: AsyncIterable<Buffer>, visit: VisitLine, limit = Number.POSITIVE_INFINITY): Promise<number> {
  let offset = 0;
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    const bytes = chunk.subarray(0, Math.max(0, limit - offset));
    let from = 0;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      const piece = bytes.subarray(from, at);
      visit(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece, true, offset + at + 1);
      rest = [];
      from = at + 1;
    }
    if (from < bytes.length) rest.push(bytes.subarray(from));
    offset += bytes.length;
    if (offset >= limit) break;
  }
  if (rest.length > 0) visit(Buffer.concat(rest), false, offset);
  return offset;
}
