const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, without their line feeds: for each chunk those that end in it, so that the caller waits
 * once a chunk and not once a line. A line over `bytesMax` comes out cut, one byte too long.
 */
export async function* linesByChunk(
  chunks: AsyncIterable<Uint8Array>,
  bytesMax: number,
): AsyncGenerator<readonly Uint8Array[]> {
  const open = new OpenLine(bytesMax);
  for await (const chunk of chunks) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      lines.push(open.closedBy(chunk.subarray(start, feed)));
      start = feed + 1;
    }
    open.add(chunk.subarray(start));
    yield lines;
  }
  if (open.length > 0) yield [open.closedBy(new Uint8Array(0))];
}

/** The line whose end has not come yet. */
class OpenLine {
  length = 0;
  readonly #bytesMax: number;
  #parts: Uint8Array[] = [];

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  add(part: Uint8Array): void {
    const room = part.subarray(0, this.#bytesMax + 1 - this.length);
    this.length += room.length;
    if (room.length > 0) this.#parts.push(room);
  }

  /** The whole line, of which `part` is the end; then the next one begins. */
  closedBy(part: Uint8Array): Uint8Array {
    this.add(part);
    const [first, ...others] = this.#parts;
    this.#parts = [];
    this.length = 0;
    return first && others.length === 0 ? first : Buffer.concat([...(first ? [first] : []), ...others]);
  }
}
