import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesByChunk } from '../../src/knowledge/lines.js';

async function linesOf(chunks: readonly Uint8Array[], bytesMax: number): Promise<string[]> {
  const found: string[] = [];
  for await (const lines of linesByChunk(stream(chunks), bytesMax)) found.push(...lines.map(String));
  return found;
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('lines of a stream', () => {
  it('are those of the whole text, wherever it is cut into chunks', async () => {
    const pieces = fc.array(fc.stringMatching(/^[ab\n]{0,6}$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pieces, async (chunks) => {
        const expected = chunks.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(
          await linesOf(
            chunks.map((one) => Buffer.from(one)),
            100,
          ),
        ).toEqual(expected);
      }),
    );
  });

  it('come out cut, one byte too long, where they are longer than allowed', async () => {
    const chunks = ['abc', 'def\ngh', 'i\n'].map((one) => Buffer.from(one));
    expect(await linesOf(chunks, 4)).toEqual(['abcde', 'ghi']);
  });
});
