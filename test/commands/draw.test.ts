import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { loaded } from '../corpus/loaded.js';
import { type Around, running } from './running.js';

const QUESTION = 'who met whom in Baku';

const folder = mkdtempSync(join(tmpdir(), 'sideline-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});

const drawing = (args: readonly string[], around: Around = {}) => running(['draw', ...args], { sideline, ...around });

describe('sideline draw', { timeout: 60_000 }, () => {
  it('writes an SVG and prints the answer in words', async () => {
    const out = join(folder, 'met.svg');
    const ended = await drawing([QUESTION, '--out', out]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^41 meetings are on record in Baku: \[1, 2, 3 \+49\]/);
    expect(readFileSync(out, 'utf8')).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*prefers-color-scheme:dark/s,
    );
  });

  it('writes a PNG of no more than a megabyte, the same bytes each time, light or dark', async () => {
    const pictures = [];
    for (const [name, ...more] of [['a.png'], ['b.png'], ['c.png', '--theme', 'dark']] as const) {
      expect(await drawing([QUESTION, '--out', join(folder, name), ...more])).toMatchObject({ code: 0, err: '' });
      pictures.push(readFileSync(join(folder, name)));
    }
    const [a, b, dark] = pictures;
    expect(a!.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
    expect(a!.length).toBeLessThanOrEqual(1_000_000);
    expect(b!.equals(a!)).toBe(true);
    expect(dark!.equals(a!)).toBe(false);
  });

  it('prints SVG alone where no file is named, with or without the word “draw”', async () => {
    const bare = await drawing([QUESTION]);
    expect(bare).toMatchObject({ code: 0, err: '' });
    expect(bare.out).toMatch(/^<svg .*<\/svg>\n$/s);
    expect((await drawing([`draw ${QUESTION}`])).out).toBe(bare.out);
    expect((await drawing(['chart of pending memoranda'])).out).toContain('Pending documents by country');
  });

  it('ends with 1 and one line where there is nothing to draw', async () => {
    const [none, words] = [await drawing(['meetings of Tuvalu']), await drawing(['map of pending MoUs'])];
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^sideline draw: No picture: there is no answer[^\n]+\n$/);
    expect(words).toMatchObject({ code: 1, out: '' });
    expect(words.err).toMatch(/^sideline draw: No picture: none of what is found is a meeting[^\n]+\n$/);
  });

  it.each([
    [[], 'the question is missing: sideline draw "who met whom at WTDC-25" --out met.svg.'],
    [
      [QUESTION, '--out', 'met.gif'],
      '--out "met.gif" ends neither in .svg nor in .png; its ending says what is written.',
    ],
    [[QUESTION, '--theme', 'pink'], '--theme "pink" is none of light, dark, both.'],
    [[QUESTION, '--out', 'met.png', '--theme', 'both'], '--theme both is of SVG alone; a PNG is light or dark.'],
    [[QUESTION, '--out', '/no/such/folder/met.svg'], '--out "/no/such/folder/met.svg" cannot be written: ENOENT.'],
  ])('ends with 2 where the call is wrong: %j', async (args, said) => {
    expect(await drawing(args)).toEqual({ code: 2, out: '', err: `sideline draw: ${said} (sideline draw --help)\n` });
  });
});
