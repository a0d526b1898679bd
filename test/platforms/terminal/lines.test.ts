import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/platforms/terminal/lines.js';

async function lines(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const all: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) all.push(line);
  return all;
}

describe('the lines of a stream', () => {
  it('end at line feeds, with or without a carriage return; the last may lack its end', async () => {
    expect(await lines('a\nb\r\nc')).toEqual(['a', 'b', 'c']);
    expect(await lines('a\n\nb\n')).toEqual(['a', '', 'b']);
    expect(await lines('')).toEqual([]);
  });

  it('do not end at a line separator, which JSON allows inside a text', async () => {
    expect(await lines('a\u2028b\u2029c\n')).toEqual(['a\u2028b\u2029c']);
  });

  it('start without a byte order mark', async () => {
    expect(await lines('\uFEFFa\n\uFEFFb')).toEqual(['a', '\uFEFFb']);
  });

  it('may be tens of megabytes long', async () => {
    const [line] = await lines(...Array.from({ length: 500 }, () => Buffer.alloc(65_536, 'x')), '\n');
    expect(line).toHaveLength(500 * 65_536);
  });

  it('are the same wherever the stream is cut, characters included', async () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', 'ی', '😀', '\u2028')).map((parts) => `-${parts.join('')}`);
    const check = fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (whole, size) => {
      const bytes = Buffer.from(whole);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
      if (expected.at(-1) === '') expected.pop();
      expect(await lines(...chunks)).toEqual(expected);
    });
    await fc.assert(check, { numRuns: 200 });
  });
});
