import { describe, expect, it } from 'vitest';
import { pictured } from '../../src/bot/desk/picturing.js';
import type { PictureData } from '../../src/core/picture/picture-of.js';
import { answerOf, said } from '../platforms/terminal/small-sideline.js';

const ANSWER = answerOf('draw it', [{ kind: 'statement', indent: 0, statement: said('They met.') }]);
const DATA = { kind: 'network' } as PictureData;

const lines: unknown[] = [];
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: (...line: unknown[]) => void lines.push(line) };

describe('an answer that is to be drawn', () => {
  it('stays as it is where no picture is asked for', async () => {
    expect(await pictured(ANSWER, null, { paint: null, log })).toEqual({ answer: ANSWER });
  });

  it.each([
    ['there is nothing to draw', { why: 'No picture: nothing.' }, null, /^No picture: nothing\.$/],
    ['none are made', DATA, null, /^No picture: none are made here\./],
    ['painting fails', DATA, async () => Promise.reject(new Error('no memory')), /^No picture: it could not be made/],
  ])('says so below what it says where %s', async (_, data, paint, words) => {
    const { answer, picture } = await pictured(ANSWER, data, { paint, log });
    expect(picture).toBeUndefined();
    expect(answer.blocks.slice(0, -1)).toEqual(ANSWER.blocks);
    expect(answer.blocks.at(-1)).toEqual({ kind: 'aside', text: expect.stringMatching(words) });
  });

  it('leaves the reason of a failure in the log', () => {
    expect(lines).toEqual([['picture-failed', { kind: 'network', reason: 'no memory' }]]);
  });
});
