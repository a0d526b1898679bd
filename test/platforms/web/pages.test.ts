import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';
import { loaded } from '../../corpus/loaded.js';
import { everyPath, type Seen, type ServedRoom, servedRoom } from './rooms.js';

let room: ServedRoom;

beforeAll(async () => {
  room = await servedRoom({ keep: true });
  return () => room.server.close();
});

/** The text between tags, as it is read. */
function readable({ text }: Seen): string {
  return text
    .replace(/<(?:head|script)[\s\S]*?<\/(?:head|script)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('every page', () => {
  it('is whole HTML in English, with a title, a way to skip to the content, and no script', async () => {
    for (const path of everyPath(room.sideline)) {
      const seen = await room.get(path);
      if (!seen.headers.get('content-type')?.startsWith('text/html')) continue;
      expect(seen.text, path).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(seen.text, path).toMatch(/<title>[^<]+<\/title>/);
      expect(seen.text, path).toContain('<a class="skip" href="#content">');
      expect(seen.text.match(/<h1/g), path).toHaveLength(1);
      expect(seen.text.replaceAll('<script type="application/ld+json">', ''), path).not.toMatch(
        /<script|style="|\son\w+="/,
      );
    }
  });

  it('leads only to pages that there are', async () => {
    const known = new Set<string>();
    const [from, failed] = [everyPath(room.sideline), [] as string[]];
    for (const path of from) {
      const { status, text } = await room.get(path);
      if (status !== 200) continue;
      const links = Array.from(text.matchAll(/href="(\/[^"#]*)"/g), ([, to]) => to!.replaceAll('&amp;', '&'));
      for (const to of new Set(links)) {
        if (known.has(to) || to.startsWith('/ask?')) continue;
        known.add(to);
        const { status: found } = await room.get(to);
        if (found !== 200) failed.push(`${path} → ${to}: ${found}`);
      }
    }
    expect(failed).toEqual([]);
    expect(known.size).toBeGreaterThan(100);
  }, 120_000);

  it('has a source of its own page for every number that its statements have', async () => {
    for (const path of everyPath(room.sideline)) {
      const { text } = await room.get(path);
      const marks = new Set(Array.from(text.matchAll(/href="#(s\d+)"/g), ([, id]) => id!));
      const sources = new Set(Array.from(text.matchAll(/<li id="(s\d+)"/g), ([, id]) => id!));
      expect(
        [...marks].filter((id) => !sources.has(id)),
        path,
      ).toEqual([]);
    }
  });

  it('has no statement without a number', async () => {
    for (const path of everyPath(room.sideline)) {
      const { text } = await room.get(path);
      const lines = Array.from(
        text.matchAll(/<(?:p class="(?:stated|note)"|li)>(.*?)<\/(?:p|li)>/g),
        ([, line]) => line!,
      );
      const stated = lines.filter((line) => !/^<a [^>]*>[^<]*<\/a>$/.test(line));
      expect(
        stated.filter((line) => !line.includes('class="mark"')),
        path,
      ).toEqual([]);
    }
  });
});

describe('the front page', () => {
  it('says what is known and how fresh, asks, and names what waits by country', async () => {
    const seen = await room.get('/');
    const text = readable(seen);
    expect(text).toContain(room.sideline.about([]));
    expect(text).toContain('Pending by country');
    expect(text).toContain('Waiting longest');
    expect(seen.text).toContain('<form class="ask" action="/ask" method="get" role="search">');
    expect(seen.text).toMatch(/href="\/ask\?q=/);
  });

  it('is there where nothing is on record', async () => {
    const empty = await servedRoom({ knowledge: EMPTY_KNOWLEDGE });
    for (const path of ['/', '/meetings', '/officials', '/countries', '/pending', '/sources'])
      expect((await empty.get(path)).status, path).toBe(200);
  });
});

describe('a page of records that newer files should have taken the place of', () => {
  it('says of when they are', async () => {
    const stale = await servedRoom();
    stale.sideline.staleSince = Date.parse('2026-11-23T08:00:00.000Z');
    const text = readable(await stale.get('/topics'));
    expect(text).toMatch(/Data as of 23 November 2026, 08:00 UTC.*: newer files could not be read\./);
  });
});

describe('an answer', () => {
  it('says the question in plain English, its statements whole, all sources, and what to ask on as links', async () => {
    const seen = await room.get('/ask?q=which+agreements+are+pending%3F');
    const text = readable(seen);
    expect(text).toContain('Pending agreements');
    expect(text).not.toContain('Ask for "more"');
    expect(text).toContain('Ask on');
    const { count } = room.sideline.ask({ ...ASKED, text: 'how many agreements are pending?' });
    expect(seen.text.match(/<li><a dir="auto" href="\/agreements\//g)?.length).toBe(count);
  });

  it('turns pages where it is longer than one, each line once', async () => {
    const [meeting] = (await loaded()).meetings;
    const many = Array.from({ length: 600 }, (_, at) => ({ ...meeting!, id: `m-${at}`, place: `Place ${at}` }));
    const long = await servedRoom({
      knowledge: { ...(await loaded()), meetings: many, agreements: [], proposals: [] },
    });
    const q = '/ask?q=list+all+meetings';
    const pages = [await long.get(q), await long.get(`${q}&page=2`), await long.get(`${q}&page=3`)];
    const lines = pages.flatMap(({ text }) => Array.from(text.matchAll(/Place (\d+)\b/g), ([, n]) => Number(n)));
    expect(new Set(lines).size).toBe(600);
    expect(lines).toHaveLength(600);
    expect(pages[0]!.text).toContain('rel="next"');
    expect(pages[2]!.text).not.toContain('rel="next"');
    expect((await long.get(`${q}&page=9`)).status).toBe(404);
  });

  it('says what is not on record, what is ambiguous and what is no matter of these records', async () => {
    expect(readable(await room.get('/ask?q=who+met+the+king+of+Atlantis%3F'))).toMatch(/not on record/i);
    expect(readable(await room.get('/ask?q=what+is+the+weather+in+Baku'))).toContain('Not a matter of these records');
    expect((await room.get('/ask?q=')).status).toBe(303);
  });

  it('offers files and feeds only where they are made', async () => {
    const { text } = await room.get('/ask?q=which+agreements+are+pending%3F');
    expect(text).not.toContain('Take away');
    expect((await room.get('/ask?q=meetings&as=csv')).status).toBe(404);
    expect((await room.get('/feed?q=meetings')).status).toBe(404);
  });
});

const ASKED = { conversation: null, reader: [], now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };

describe('the page of a record', () => {
  it('tells an agreement with each state of its history', async () => {
    const agreement = room.sideline.knowledge.agreements.find(({ history }) => history.length > 2)!;
    const text = readable(await room.get(`/agreements/${agreement.id}`));
    for (const entry of agreement.history) expect(text).toContain(entry.text);
  });

  it('tells an official with every post, and a meeting with every point', async () => {
    const official = room.sideline.knowledge.officials.find(({ posts }) => posts.length > 1)!;
    const posts = readable(await room.get(`/officials/${official.id}`));
    for (const { title } of official.posts) expect(posts).toContain(title);
    const meeting = room.sideline.knowledge.meetings.find(({ points }) => points.length > 2)!;
    const said = readable(await room.get(`/meetings/${meeting.id}`));
    for (const point of meeting.points) expect(said).toContain(point.text);
  });

  it('tells a conference with every fact', async () => {
    const conference = room.sideline.knowledge.conferences.find(({ facts }) => facts.length > 6)!;
    const text = readable(await room.get(`/conferences/${conference.id}`));
    for (const fact of conference.facts) expect(text).toContain(fact.text);
  });

  it('tells a source with its particulars and what rests on it', async () => {
    const [source] = room.sideline.knowledge.sources;
    const seen = await room.get(`/sources/${source!.id}`);
    expect(seen.text).toContain(`href="${source!.url.replaceAll('&', '&amp;')}"`);
    expect(readable(seen)).toContain(source!.publisher);
  });

  it('tells a country: whom it met, what is pending and since when, proposals in both directions', async () => {
    const text = readable(await room.get('/countries/IR'));
    for (const heading of ['Pending (', 'Whom it met', 'Meetings', 'Put to others', 'Put to it', 'Officials'])
      expect(text).toContain(heading);
    expect(text).toMatch(/Derived By 24 November 2026: .* since its latest dated status/);
  });

  it('says what it is about in data that machines read', async () => {
    const [meeting] = room.sideline.knowledge.meetings;
    const { text } = await room.get(`/meetings/${meeting!.id}`);
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(json!)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Event' });
  });
});

describe('a list', () => {
  it('has each record once over its pages, in order of time both ways, and what has no date last', async () => {
    const ids = async (sort: string) => {
      const found: string[] = [];
      for (let path: string | null = `/meetings?sort=${sort}`; path; ) {
        const { text }: Seen = await room.get(path);
        found.push(...Array.from(text.matchAll(/class="way" href="\/meetings\/([^"]+)"/g), ([, id]) => id!));
        path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
      }
      return found;
    };
    const [newest, oldest] = [await ids('last'), await ids('first')];
    const dateOf = (id: string) => room.sideline.knowledge.meetings.find((one) => one.id === id)!.date;
    const dated = (ids: readonly string[]) => ids.filter((id) => dateOf(id) !== null);
    expect(dated(newest)).toEqual([...dated(oldest)].reverse());
    const undated = oldest.filter((id) => dateOf(id) === null);
    expect([newest, oldest].map((all) => all.slice(all.length - undated.length))).toEqual([undated, undated]);
    expect(new Set(newest)).toEqual(new Set(room.sideline.knowledge.meetings.map(({ id }) => id)));
  });

  it('is narrowed by plain queries, and says back what it holds', async () => {
    const text = readable(await room.get('/agreements?status=pending&country=MA'));
    expect(text).toMatch(/Pending agreements/i);
    expect(text).toContain('Morocco');
    const none = readable(await room.get('/meetings?country=PK&year=1901'));
    expect(none).toContain('No record: no meeting like that is on record here.');
  });

  it('has what is of two that are asked for in the same role, and lets either go', async () => {
    const { meetings } = room.sideline.knowledge;
    const isOf = (one: (typeof meetings)[number], official: string) =>
      one.participants.some((seat) => seat.official === official);
    const meeting = meetings.find(({ participants }) => new Set(participants.map((one) => one.official)).size > 1)!;
    const { official, for: side } = meeting.participants.find((one) => one.official && one.for.length === 2)!;
    const both = await room.get(`/meetings?country=${side}&official=${official}`);
    const own = meetings.filter((one) => isOf(one, official!) && one.participants.some((seat) => seat.for === side));
    expect(readable(both)).toContain(` of ${own.length} `);
    expect(both.text).toContain(`<option value="${official}" selected>`);
  });

  it.each([
    '/meetings?country=XX',
    '/meetings?country=pk',
    '/meetings?colour=red',
    '/meetings?topic=none',
    '/meetings?year=25',
    '/meetings?sort=best',
    '/meetings?page=0',
    '/meetings?page=999',
    '/agreements?status=constructor',
    '/officials?country=__proto__',
  ])('is not found where it is asked for what there is not: %s', async (path) => {
    expect((await room.get(path)).status).toBe(404);
  });
});
