import type { Readable } from 'node:stream';

/**
 * The lines of a stream, without `\n` or `\r\n`, as they arrive; the last one may lack its end.
 *
 * Only line feeds end a line: node:readline also splits at U+2028, which JSON allows inside a text. A leading byte
 * order mark is dropped. Takes time in proportion to the input, however long a line is.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let parts: string[] = [];
  let first = true;
  for await (const chunk of input.setEncoding('utf8')) {
    const pieces = (first ? chunk.replace(/^\uFEFF/, '') : chunk).split('\n') as string[];
    first = false;
    for (const piece of pieces.slice(0, -1)) {
      yield [...parts, piece].join('').replace(/\r$/, '');
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  const last = parts.join('').replace(/\r$/, '');
  if (last !== '') yield last;
}
