import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import { GapBook } from '../../src/bot/gaps/gap-book.js';
import { Pseudonyms } from '../../src/bot/gaps/pseudonyms.js';
import { Ratings } from '../../src/bot/gaps/ratings.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { openStore } from '../../src/store/open-store.js';
import { loaded } from '../corpus/loaded.js';
import { newStatePath } from '../store/state-folder.js';
import { running } from './running.js';

const NOW = '2026-11-26T06:00:00.000Z';
const MODI = 'Has Hashemi met Modi?';
const DEADLINE = 'Is there a deadline for the memorandum with Tajikistan?';

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

/** A state in which two things were asked in vain, in two weeks, and one answer was rated. */
async function counted(): Promise<string> {
  const url = `file:${await newStatePath()}`;
  const store = await openStore(url, () => {});
  const book = new GapBook({ store, zone: 'UTC', keepNames: false });
  const subjects = (text: string) =>
    sideline.ask({ text, conversation: null, reader: [], now: NOW, zone: 'UTC' }).subjects;
  for (const [text, at] of [
    [DEADLINE, '2026-11-10T12:00Z'],
    [MODI, '2026-11-10T12:00Z'],
    [MODI, '2026-11-24T12:00Z'],
  ] as const)
    await book.met(subjects(text), 'U1', Date.parse(at));
  const ratings = new Ratings(store, book, new Pseudonyms(store));
  const of = { platform: 'slack', team: 'T1' };
  const vote = {
    of,
    person: 'U1',
    answer: ['a'],
    verdict: 'bad',
    reason: 'They met in Delhi.',
    subjects: subjects(MODI),
  } as const;
  await ratings.rate(vote, Date.parse('2026-11-24T12:00Z'));
  await store.close();
  return url;
}

function gaps(STATE_URL: string, ...args: readonly string[]) {
  return running(['gaps', ...args], { env: { STATE_URL, TZ: 'UTC' }, now: NOW, sideline });
}

describe('sideline gaps', () => {
  it('prints what was asked in vain, the most frequent first, with reasons', async () => {
    expect(await gaps(await counted())).toEqual({
      code: 0,
      err: '',
      out: [
        'Gaps · all that is counted · 3 questions asked in vain, 0 answers rated good, 1 bad',
        '',
        'Not on record (2)',
        'Meetings · Narendra Modi, Sattar Hashemi: no such record (asked 2 times, rated bad once)',
        '  Reason given: “They met in Delhi.”',
        'Agreements · Tajikistan · memorandum of understanding: a deadline (asked once)',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['2026-11-25', 'Monday 23 November 2026', 1],
    ['monday', 'Monday 23 November 2026', 1],
    ['2026-11-16', 'Monday 16 November 2026', 1],
    ['3 weeks ago', 'Monday 2 November 2026', 3],
  ])('counts from the week of %s', async (when, monday, asked) => {
    const { out } = await gaps(await counted(), '--since', when);
    expect(out).toContain(`Gaps · since ${monday} · ${asked} question`);
  });

  it('says that a group is closed once the records answer it', async () => {
    const url = await counted();
    const agreements = knowledge.agreements.map((one) => ({ ...one, deadline: '2026-12-31' }));
    const closing = createSideline({ ...knowledge, agreements } as Knowledge);
    const { out } = await running(['gaps'], { env: { STATE_URL: url, TZ: 'UTC' }, now: NOW, sideline: closing });
    expect(out).toContain(
      'Closed: the records answer these now (1)\nAgreements · Tajikistan · memorandum of understanding: a deadline\n',
    );
  });

  it('gives every group as JSON', async () => {
    const { out } = await gaps(await counted(), '--json', '--since', '2026-11-23');
    expect(JSON.parse(out)).toEqual({
      since: '2026-11-23',
      asked: 1,
      good: 0,
      bad: 1,
      gaps: [
        {
          ...{ target: 'meetings', missing: 'record', conditions: [], name: null },
          about: ['official:narendra-modi', 'official:sattar-hashemi'],
          words: 'Meetings · Narendra Modi, Sattar Hashemi: no such record',
          ...{ first: '2026-11-10', last: '2026-11-24', asked: 1, bad: 1, closed: false },
          reasons: ['They met in Delhi.'],
        },
      ],
    });
  });

  it('reads the state also while a server holds it, and finds nothing where nothing is kept', async () => {
    const url = await counted();
    const held = await openStore(url, () => {});
    expect((await gaps(url)).out).toContain('asked 2 times');
    await held.close();
    const none = await gaps(`file:${await newStatePath()}`);
    expect(none).toMatchObject({ code: 0, err: '' });
    expect(none.out).toContain('Nothing was asked in vain.');
  });

  it.each([
    [
      ['--since', 'soonish'],
      'sideline gaps: --since "soonish" is no time; write 2025-11-24, monday or "3 weeks ago". (sideline gaps --help)',
    ],
    [['--since', '2027-01-01'], 'sideline gaps: --since "2027-01-01" is later than now. (sideline gaps --help)'],
    [['Iran'], 'sideline gaps: it takes no operand, such as "Iran". (sideline gaps --help)'],
  ])('refuses %j', async (args, line) => {
    expect(await gaps('memory:', ...args)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  it('says in one line why the state cannot be read', async () => {
    const { code, err } = await gaps('postgres://nobody@127.0.0.1:1/none');
    expect(code).toBe(1);
    expect(err).toMatch(/^sideline gaps: .*\.\n$/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
