import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import { drawPicture } from '../../src/core/picture/draw.js';
import { loaded } from '../corpus/loaded.js';

/*
 * Pictures, kept as files to be looked at: `npx vitest run --config test/vitest.config.ts test/golden -u` draws them anew. Equal bytes
 * on every machine are part of what is promised.
 */

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});

describe('a picture is drawn the same on every machine', { timeout: 60_000 }, () => {
  it.each([
    ['who-met-whom', 'draw who did Hashemi meet in Baku'],
    ['timeline', 'timeline of Iran and Pakistan as a picture'],
    ['documents', 'chart of pending MoUs of Iran'],
    ['months', 'chart of meetings of Iran by month'],
    ['history', 'draw the history of the comprehensive cooperation memorandum between Iran and Tajikistan'],
  ])('%s', async (name, text) => {
    const asked = { text, conversation: null, reader: [], now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };
    const data = sideline.picture([], sideline.ask(asked));
    if (data === null || 'why' in data) throw new Error(`no picture: ${data?.why}`);
    const file = fileURLToPath(new URL(`./pictures/${name}.svg`, import.meta.url));
    await expect(drawPicture(data).svg).toMatchFileSnapshot(file);
  });
});
