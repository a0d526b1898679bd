import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Asked, Sideline } from '../../../src/bot/ports/sideline.js';
import { bodyParts } from '../../../src/platforms/discord/render/lines.js';
import { renderAnswer } from '../../../src/platforms/terminal/render.js';
import { loaded } from '../../corpus/loaded.js';

const ROOM = 'https://room.example';
const ASKED: Omit<Asked, 'text'> = { conversation: 'c', reader: [], now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };

let sideline: Sideline;

beforeAll(async () => {
  sideline = createSideline(await loaded());
  sideline.pagesAt = ROOM;
});

describe('the address of all of an answer', () => {
  it('stands with a part of one, and asks the question in full', () => {
    const { hidden, wholeAt } = sideline.ask({ ...ASKED, text: 'which agreements are pending?' });
    expect(hidden).toBeGreaterThan(0);
    expect(wholeAt).toBe(`${ROOM}/ask?q=Pending%20agreements`);
  });

  it('asks a follow-up by what it means', () => {
    sideline.ask({ ...ASKED, text: 'meetings of Iran' });
    const { wholeAt } = sideline.ask({ ...ASKED, text: 'and Azerbaijan?', page: { lines: 2, characters: 9_999 } });
    expect(new URL(wholeAt!).searchParams.get('q')).toBe('Meetings of Azerbaijan');
  });

  it('stands with no answer that is whole, and with none where there is no room', () => {
    expect(sideline.ask({ ...ASKED, text: 'who is Sattar Hashemi?' })).not.toHaveProperty('wholeAt');
    const roomless = createSideline(sideline.knowledge);
    expect(roomless.ask({ ...ASKED, text: 'which agreements are pending?' })).not.toHaveProperty('wholeAt');
  });

  it('is a link in Discord, where it leads to a host with a name', () => {
    const answer = sideline.ask({ ...ASKED, conversation: null, text: 'which agreements are pending?' });
    expect(bodyParts(answer, { links: 0 }).at(-1)).toMatch(
      /"more"\.\* \[All of it\]\(https:\/\/room\.example\/ask\?q=Pending%20agreements\)$/,
    );
    const local = { ...answer, wholeAt: 'http://127.0.0.1:3000/ask?q=x' };
    expect(bodyParts(local, { links: 0 }).at(-1)).toMatch(/"more"\.\*$/);
  });

  it('is printed behind the note of the list that is cut', () => {
    const answer = sideline.ask({ ...ASKED, conversation: null, text: 'which agreements are pending?' });
    const text = renderAnswer(answer, { width: 400, colour: false, isolate: false, sourcesShown: 5 });
    expect(text).toMatch(/Ask for "more"\. All of it: https:\/\/room\.example\/ask\?q=Pending%20agreements$/m);
  });
});
