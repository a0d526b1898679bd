import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { statementsOf } from '../../../src/core/answer/answer.js';
import { partOfList } from '../../../src/core/answer/part-of-list.js';
import type { Graph } from '../../../src/core/graph/graph.js';
import { visibleTo } from '../../../src/core/graph/reader.js';
import { setsOf } from '../../../src/core/query/evaluate.js';
import type { SetQ } from '../../../src/core/query/query.js';
import { ranking } from '../../../src/core/query/rank.js';
import { standingIn } from '../../../src/core/query/that.js';
import type { Meeting } from '../../../src/core/records/meeting.js';
import { loaded } from '../../corpus/loaded.js';
import { type Watched, watched } from '../../properties/watched.js';

/** Meetings of one country more than there are, each on a day of its own. */
const MADE = 3_000;

/** The country of which they are, whose meetings are many, and one that none of them is of. */
const MANY = 'KE';
const NONE = 'NP';

const country = (code: string): SetQ => ({ is: 'these', kind: 'country', ids: [code], said: code });
const meetingsOf = (code: string): SetQ => ({ is: 'records', of: { kind: 'meeting', roles: { side: country(code) } } });

/** A page as the reading room has it, and as chat does. */
const ROOM = { lines: 250, characters: Number.POSITIVE_INFINITY, areListsWhole: true };
const CHAT = { lines: 10, characters: 3_000 };

let meetings: Watched<Meeting>;
let sideline: Sideline;
let graph: Graph;

beforeAll(async () => {
  const knowledge = visibleTo(await loaded(), []);
  const some = knowledge.meetings.filter(
    (one) => one.participants.some((side) => side.for === MANY) && one.date !== null,
  );
  const made = Array.from({ length: MADE }, (_, at): Meeting => {
    const day = new Date(Date.UTC(1990, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
    return { ...some[at % some.length]!, id: `made-${at}`, date: day };
  });
  meetings = watched([...knowledge.meetings, ...made]);
  sideline = createSideline({ ...knowledge, meetings: meetings.records });
  graph = sideline.graph([]);
  ask('who met Kenya?', CHAT);
  ask('who met Nepal in Baku in 1991?', CHAT);
});

function ask(text: string, page: typeof ROOM | typeof CHAT) {
  return sideline.ask({ text, conversation: null, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC', page });
}

describe('of a list of thousands', () => {
  it.each([
    ['a page of the reading room', ROOM],
    ['the first lines in chat', CHAT],
  ])('%s alone is put into words', (_, page) => {
    meetings.forget();
    const answer = ask('meetings of Kenya', page);
    expect(answer.hidden).toBeGreaterThan(MADE - ROOM.lines);
    expect(answer.records.length).toBeGreaterThan(MADE);
    const told = statementsOf(answer).length;
    expect(told).toBeGreaterThan(5);
    // What a meeting was about stands in its line alone.
    expect(meetings.reads('topics')).toBeLessThan(10 * told + 300);
  });

  it('which of how many are shown is said all the same', () => {
    const { blocks } = ask('meetings of Kenya', ROOM);
    expect(blocks.at(-1)).toMatchObject({ kind: 'aside', text: expect.stringMatching(/^1-2\d\d of 3\d{3}\.$/) });
  });

  it.each(['first', 'last'] as const)('a part looks at the records of that part alone: %s', (order) => {
    const whole = { order, from: 0, count: Number.POSITIVE_INFINITY };
    const all = partOfList(meetingsOf(MANY), graph, whole).refs;
    for (const from of [0, 1_234, all.length - 5]) {
      meetings.forget();
      const part = partOfList(meetingsOf(MANY), graph, { order, from, count: 20 });
      expect(part.refs).toEqual(all.slice(from, from + 20));
      expect(part.size).toBe(all.length);
      expect(meetings.reads('date') + meetings.reads('id')).toBeLessThan(20 * 20);
    }
  });
});

describe('where nothing is on record', () => {
  it('what may be meant is looked for among the meetings that leave it open', () => {
    const roles = { side: country(NONE), place: country('AZ') };
    const set: SetQ = { is: 'records', of: { kind: 'meeting', roles } };
    meetings.forget();
    expect(setsOf(graph).found(set).open().size).toBe(0);
    expect(meetings.reads('participants')).toBeLessThan(100);
  });

  it('meetings on other days are not looked at', () => {
    const when = { from: '1991-03-01', to: '1991-03-31', said: 'in March 1991' };
    const found = setsOf(graph).found({ is: 'records', of: { kind: 'meeting', roles: { side: country(MANY) }, when } });
    meetings.forget();
    expect(found.size).toBe(31);
    expect(meetings.reads('participants')).toBeLessThan(31 * 5);
  });
});

describe('whom a country met', () => {
  const pattern = { kind: 'meeting', roles: { side: country(MANY) } } as const;
  const met: SetQ = { is: 'that', of: { is: 'all', kind: 'country' }, in: pattern, hole: 'other', how: 'some' };

  it('is told by posting lists, and looks at no more than who met nobody else', () => {
    ranking(met, { by: 'count', in: pattern, hole: 'other' }, true, setsOf(graph));
    meetings.forget();
    const ranked = ranking(met, { by: 'count', in: pattern, hole: 'other' }, true, setsOf(graph));
    expect(ranked.length).toBeGreaterThan(1);
    expect(meetings.reads('participants')).toBeLessThan(MADE);
  });

  it('is the same as each meeting tells by itself', () => {
    for (const code of ['KE', 'IR', 'PK', 'AZ', NONE]) {
      const asked = { kind: 'meeting', roles: { side: country(code) } } as const;
      const sets = setsOf(graph);
      const hole = { role: 'other', kind: 'country', base: sets.fit({ is: 'all', kind: 'country' }) } as const;
      // A base that does not say that it is of all is looked up meeting by meeting.
      const { isOfAll: _, ...base } = hole.base;
      const sorted = (rows: ReturnType<typeof standingIn>) =>
        [...rows].map(([one, refs]) => [one, [...refs].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(standingIn(asked, hole, sets))).toEqual(sorted(standingIn(asked, { ...hole, base }, sets)));
    }
  });
});
