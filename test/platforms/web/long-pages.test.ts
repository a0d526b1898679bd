import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import type { Meeting } from '../../../src/core/records/meeting.js';
import { loaded } from '../../corpus/loaded.js';
import { watched } from '../../properties/watched.js';
import { servedRoom } from './rooms.js';

/** Meetings that one source reports, beside those that there are. */
const MADE = 600;

describe('the page of a source of hundreds of records', () => {
  it('names them in pages, each once, and looks at no others', async () => {
    const knowledge = await loaded();
    const one = knowledge.meetings.find(({ audience }) => audience === undefined)!;
    const source = one.cites[0].split('#')[0]!;
    const made = Array.from({ length: MADE }, (_, at): Meeting => ({ ...one, id: `made-${at}` }));
    const meetings = watched([...knowledge.meetings, ...made]);
    const room = await servedRoom({ knowledge: { ...knowledge, meetings: meetings.records } });
    await room.get(`/sources/${source}?page=2`);
    const named: string[] = [];
    for (let path: string | undefined = `/sources/${source}`; path !== undefined; ) {
      const { status, text } = await room.get(path);
      expect(status).toBe(200);
      const ids = [...text.matchAll(/class="way" href="\/meetings\/([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.length).toBeLessThanOrEqual(250);
      named.push(...ids);
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1];
    }
    expect(named.filter((id) => id.startsWith('made-')).length).toBe(MADE);
    expect(new Set(named).size).toBe(named.length);
    meetings.forget();
    const { text } = await room.get(`/sources/${source}?page=3`);
    expect(meetings.reads('participants')).toBeLessThan(20 * [...text.matchAll(/class="way"/g)].length + 100);
    for (const page of ['4', '0', 'x']) expect((await room.get(`/sources/${source}?page=${page}`)).status).toBe(404);
  });
});

describe('the page of an answer', () => {
  it('is told once for a graph and a day, where it says what is on record; each request is counted', async () => {
    const knowledge = await loaded();
    const plain = createSideline(knowledge);
    const asked: string[] = [];
    const sideline = Object.assign(Object.create(plain) as Sideline, {
      ask: (one: Parameters<Sideline['ask']>[0]) => {
        asked.push(one.text);
        return plain.ask(one);
      },
    });
    let now = '2026-11-24T12:00:00.000Z';
    let counted = 0;
    const meter = { ...noMeter, question: () => void counted++ };
    const room = await servedRoom({ sideline, meter, now: () => now });
    const [meetings, news] = ['/ask?q=meetings+of+Iran', '/ask?q=what+is+new%3F'];
    const first = await room.get(meetings);
    expect((await room.get(meetings)).text).toBe(first.text);
    expect([asked.length, counted]).toEqual([1, 2]);
    await room.get(`${meetings}&page=2`);
    expect(asked.length).toBe(2);
    for (let times = 0; times < 2; times++) await room.get(news);
    expect(asked.length).toBe(4);
    now = '2026-11-25T12:00:00.000Z';
    await room.get(meetings);
    expect(asked.length).toBe(5);
  });
});
