import { createReadStream } from 'node:fs';

/** A line of a file: its number from 1, the offset of its first byte, its bytes without the line end. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly bytes: Uint8Array;
  /** How many bytes the line has; more than `bytes` holds where the line was cut. */
  readonly length: number;
}

/** A longer line is cut: a row of a register is some hundred bytes. */
export const LINE_BYTES_MAX = 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of a file from a place on, one at a time, however long the file and its lines are. */
export async function* linesOf(path: string, from = { number: 1, start: 0 }): AsyncGenerator<Line> {
  let open: OpenLine = { ...from, parts: [], held: 0, length: 0 };
  for await (const chunk of createReadStream(path, { start: from.start, highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Buffer;
    let start = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
      add(open, bytes.subarray(start, feed));
      yield closed(open);
      open = { number: open.number + 1, start: open.start + open.length + 1, parts: [], held: 0, length: 0 };
      start = feed + 1;
    }
    add(open, bytes.subarray(start));
  }
  if (open.length > 0) yield closed(open);
}

interface OpenLine {
  readonly number: number;
  readonly start: number;
  readonly parts: Uint8Array[];
  held: number;
  length: number;
}

function add(line: OpenLine, part: Uint8Array): void {
  const kept = part.subarray(0, LINE_BYTES_MAX - line.held);
  if (kept.length > 0) line.parts.push(kept);
  line.held += kept.length;
  line.length += part.length;
}

function closed({ number, start, parts, length }: OpenLine): Line {
  const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  const isCut = length > bytes.length;
  return { number, start, length, bytes: !isCut && bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes };
}

/** Whether a line is longer than what was kept of it. */
export function wasCut({ length }: Line): boolean {
  return length > LINE_BYTES_MAX;
}
