import { describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { digestService } from '../../../src/bot/digests/digest-service.js';
import type { CuratorPlace } from '../../../src/bot/gaps/curators.js';
import { GapBook } from '../../../src/bot/gaps/gap-book.js';
import { Pseudonyms } from '../../../src/bot/gaps/pseudonyms.js';
import { Ratings } from '../../../src/bot/gaps/ratings.js';
import { recordHistory } from '../../../src/bot/journal/journal.js';
import { noMeter } from '../../../src/bot/ports/meter.js';
import type { Store } from '../../../src/bot/ports/store.js';
import { readers } from '../../../src/bot/readers.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { memoryStore } from '../../../src/store/memory.js';
import { loaded } from '../../corpus/loaded.js';
import { recordingMessenger } from '../digests/recording-messenger.js';
import { SOMEBODY } from '../digests/world.js';

/** A Wednesday. */
const START = '2026-11-18T10:00:00Z';
const PLACE: CuratorPlace = { platform: 'slack', team: null, channel: 'C9' };
const MET = 'Has Hashemi met Modi?';

interface Options {
  readonly places?: readonly CuratorPlace[];
  readonly store?: Store;
  readonly at?: string;
}

/** Digests that know curators, with a clock, questions that are asked, and a platform that records. */
async function curatorWorld({ places = [PLACE], store = memoryStore(), at: start = START }: Options = {}) {
  const knowledge = await loaded();
  let at = Date.parse(start);
  let history = await recordHistory(store, knowledge, at);
  const sideline = createSideline(knowledge);
  const log = { debug() {}, info() {}, warn: (event: string) => void logged.push(event), error() {} };
  const logged: string[] = [];
  const seen = readers(new Map(), store);
  const now = () => new Date(at).toISOString();
  const common = { store, readers: seen, log, meter: noMeter, now, zone: 'UTC', whenUnsure: 'resend' as const };
  const { digests, runner } = digestService({ ...common, history: () => history, curators: places });
  const messenger = { ...recordingMessenger(), teamOf: async (channel: string) => (channel === 'C0' ? null : 'T1') };
  digests.serve(messenger);
  const book = new GapBook({ store, zone: 'UTC', keepNames: false });
  const ratings = new Ratings(store, book, new Pseudonyms(store));
  let askers = 0;
  const subjects = (text: string) =>
    sideline.ask({ text, conversation: null, reader: [], now: now(), zone: 'UTC' }).subjects;
  // What `serve` begins is done in the background.
  await expect.poll(async () => (await store.list('digest-order:', at)).length).toBe(places.length > 0 ? 1 : 0);
  return {
    store,
    logged,
    sent: () => messenger.sent.map(({ target, text }) => ({ ...target, text })),
    says: (text: string) =>
      digests.handle(text, { ...SOMEBODY, place: { platform: 'slack', team: 'T1', channel: 'C9' } }),
    async until(instant: string) {
      at = Date.parse(instant);
      await runner.round();
    },
    /** Somebody who has not asked before does. */
    async asks(text: string) {
      await book.met(subjects(text), `U${askers++}`, at);
    },
    rates: (text: string, reason: string) =>
      ratings.rate(
        {
          of: PLACE as { platform: string; team: string },
          person: 'U1',
          answer: [text],
          verdict: 'bad',
          reason,
          subjects: subjects(text),
        },
        at,
      ),
    async edit(change: (knowledge: Knowledge) => Knowledge) {
      history = await recordHistory(store, change(knowledge), at);
    },
  };
}

/** Hashemi and Modi met. */
function withMeeting(knowledge: Knowledge): Knowledge {
  const participants = [
    { official: 'sattar-hashemi', for: 'IR' },
    { official: 'narendra-modi', for: 'IN' },
  ];
  const meeting = { ...knowledge.meetings[0], id: 'added', participants } as Knowledge['meetings'][number];
  return { ...knowledge, meetings: [...knowledge.meetings, meeting] };
}

describe('a place of curators', () => {
  it('is told on Monday at 09:00 what was asked in vain that week, how often, and why answers were rated bad', async () => {
    const world = await curatorWorld();
    await world.asks(MET);
    await world.asks(MET);
    await world.rates(MET, 'They met in <!channel> Delhi.');
    await world.until('2026-11-23T08:59:00Z');
    expect(world.sent()).toEqual([]);
    await world.until('2026-11-23T09:00:30Z');
    expect(world.sent()).toMatchObject([{ platform: 'slack', team: 'T1', channel: 'C9', thread: null }]);
    expect(world.sent()[0]?.text).toBe(
      [
        'Gaps · week of Monday 16 November 2026 · 2 questions asked in vain, 0 answers rated good, 1 bad',
        '',
        '',
        'Not on record (1)',
        'Meetings · Narendra Modi, Sattar Hashemi: no such record (asked 2 times, rated bad once)',
        '  Reason given: “They met in <!channel> Delhi.”',
      ].join('\n'),
    );
  });

  it('is told of each week once, and of none in which nothing was asked in vain', async () => {
    const world = await curatorWorld();
    await world.asks(MET);
    for (const instant of ['2026-11-23T09:00:30Z', '2026-11-23T09:10:00Z', '2026-11-30T09:00:30Z'])
      await world.until(instant);
    expect(world.sent()).toHaveLength(1);
    await world.asks('Is there a memorandum between Qatar and Syria?');
    await world.until('2026-12-07T09:00:30Z');
    expect(world.sent()[1]?.text).toContain('week of Monday 30 November 2026 · 1 question asked in vain');
    expect(world.sent()[1]?.text).not.toContain('Modi');
  });

  it('is told once what new records have closed, whenever that was asked', async () => {
    const world = await curatorWorld();
    await world.asks(MET);
    await world.until('2026-11-23T09:00:30Z');
    await world.edit(withMeeting);
    for (const instant of ['2026-11-30T09:00:30Z', '2026-12-07T09:00:30Z']) await world.until(instant);
    expect(world.sent().map(({ text }) => text.split('\n').slice(3))).toEqual([
      ['Not on record (1)', 'Meetings · Narendra Modi, Sattar Hashemi: no such record (asked once)'],
      ['Closed: the records answer these now (1)', 'Meetings · Narendra Modi, Sattar Hashemi: no such record'],
    ]);
  });

  it('after two missed Mondays is told of all weeks since the last one', async () => {
    const world = await curatorWorld();
    await world.asks(MET);
    await world.until('2026-11-24T12:00:00Z');
    await world.asks(MET);
    await world.until('2026-11-30T09:00:30Z');
    expect(world.sent()[0]?.text).toContain('week of Monday 16 November 2026 · 2 questions asked in vain');
    expect(world.sent()[0]?.text).toContain('The digest of 23 November 2026 was not sent; this one covers it.');
  });

  it('has one order however often Sideline starts, which is not shown among the digests of people', async () => {
    const store = memoryStore();
    await curatorWorld({ store });
    const again = await curatorWorld({ store });
    await again.asks(MET);
    await again.until('2026-11-23T09:00:30Z');
    expect(again.sent()).toHaveLength(1);
    expect(JSON.stringify((await again.says('digest list'))?.blocks)).toContain('There is no digest here yet.');
    expect(JSON.stringify((await again.says('digest remove gaps-C9'))?.blocks)).not.toContain('Removed');
    expect(await store.list('digest-order:', 0)).toHaveLength(1);
  });

  it('that is named no more has no order any more', async () => {
    const store = memoryStore();
    await curatorWorld({ store });
    await curatorWorld({ store, places: [] });
    expect(await store.list('digest-order:', 0)).toEqual([]);
  });

  it('that is in no workspace is told to the operator, and stops nothing', async () => {
    const world = await curatorWorld({ places: [{ ...PLACE, channel: 'C0' }, PLACE] });
    expect(world.logged).toEqual(['curators-place-unknown']);
  });
});
