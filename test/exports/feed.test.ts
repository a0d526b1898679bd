import { beforeAll, describe, expect, it } from 'vitest';
import { type Element, xml2js } from 'xml-js';
import { deltaBetween } from '../../src/core/digest/changes/delta.js';
import { History, type Step } from '../../src/core/digest/changes/history.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import type { FeedFormat } from '../../src/bot/ports/feeds.js';
import { makeFeed } from '../../src/exports/feed.js';
import { knowledgeWith } from '../commands/edited.js';
import { loaded } from '../corpus/loaded.js';
import { withSecrets } from '../properties/hidden.js';
import { MARKUP } from './injections.js';

const LINKS = { self: 'https://sideline.example/feed.xml', home: 'https://sideline.example/' };
const AT = { now: '2026-11-26T06:00:00Z', zone: 'UTC' };

/** States that became known on one day after the other, at noon, from 20 November 2026 on. */
function historyOf(states: readonly Knowledge[]): History {
  const steps = states.slice(1).flatMap((after, at): Step[] => {
    const delta = deltaBetween(states[at]!, after);
    return delta ? [{ seq: at + 1, at: Date.parse(`2026-11-${21 + at}T12:00:00Z`), delta }] : [];
  });
  return new History({ knowledge: states.at(-1)!, since: Date.parse('2026-11-20T12:00:00Z'), first: 0, steps });
}

async function feed(question: string, format: FeedFormat, history: History) {
  const made = await makeFeed({
    question,
    format,
    graph: history.present([]),
    reader: [],
    history,
    ...AT,
    links: LINKS,
  });
  if ('why' in made) throw new Error(made.why);
  return made;
}

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
  readonly date_published: string;
}

async function items(question: string, history: History): Promise<readonly JsonItem[]> {
  return JSON.parse((await feed(question, 'json', history)).text).items;
}

let states: readonly Knowledge[];

beforeAll(async () => {
  const first = await loaded();
  const moved = await knowledgeWith('Ganja');
  const signed: Knowledge = {
    ...moved,
    agreements: moved.agreements.map((one) =>
      one.id === PENDING
        ? {
            ...one,
            history: [
              ...one.history,
              { ...one.history.at(-1)!, status: 'operational' as const, text: 'It works.' },
            ] as never,
          }
        : one,
    ),
  };
  states = [first, moved, signed];
});

/** A memorandum of Iran and Tajikistan that is pending. */
const PENDING = 'iran-tajikistan-ict-mou';

describe('a feed', () => {
  it('tells each change with its sources, the latest first, each once and under an id that stays', async () => {
    const before = await items('', historyOf(states.slice(0, 2)));
    const after = await items('', historyOf(states));
    expect(before.map(({ title }) => title)).toEqual([expect.stringContaining('“Ganja”')]);
    expect(after.map(({ date_published }) => date_published)).toEqual([
      '2026-11-22T12:00:00.000Z',
      '2026-11-21T12:00:00.000Z',
    ]);
    expect(after.at(-1)).toEqual(before[0]);
    expect(after[0]!.title).toMatch(/→ operational/);
    for (const item of after) {
      expect(item.url).toMatch(/^https?:/);
      expect(item.content_html).toMatch(/<a href="https?:/);
    }
    expect(after.map(({ id }) => id)).toEqual([
      `tag:sideline.example,2025:2026-11-22T12:00:00.000Z/agreement:${PENDING}/status`,
      'tag:sideline.example,2025:2026-11-21T12:00:00.000Z/meeting:wtdc-25-iran-tajikistan/corrected',
    ]);
  });

  it('is of the records that a question finds, before the change or after it', async () => {
    const history = historyOf(states);
    expect((await items('pending agreements of Iran', history)).map(({ title }) => title)).toEqual([
      expect.stringContaining('→ operational'),
    ]);
    expect((await items('meetings of Iran with Tajikistan', history)).map(({ title }) => title)).toEqual([
      expect.stringContaining('“Ganja”'),
    ]);
    expect(await items('meetings of Kenya', history)).toEqual([]);
  });

  it('is well-formed Atom that another reader takes, with the same items as JSON', async () => {
    const history = historyOf(states);
    const { text, mediaType, restated } = await feed('', 'atom', history);
    expect({ mediaType, restated }).toEqual({
      mediaType: 'application/atom+xml; charset=utf-8',
      restated: 'Everything on record',
    });
    const root = (xml2js(text) as Element).elements!.find(({ name }) => name === 'feed')!;
    const named = (of: Element, name: string) => (of.elements ?? []).filter((one) => one.name === name);
    const wordsOf = (of: Element) => (of.elements ?? []).map((one) => one.text ?? one.cdata ?? '').join('');
    expect(named(root, 'updated').map(wordsOf)).toEqual(['2026-11-22T12:00:00.000Z']);
    expect(named(root, 'author').length).toBe(1);
    const entries = named(root, 'entry');
    const json = await items('', history);
    expect(entries.map((one) => wordsOf(named(one, 'id')[0]!))).toEqual(json.map(({ id }) => id));
    expect(entries.map((one) => wordsOf(named(one, 'content')[0]!))).toEqual(json.map((one) => one.content_html));
    expect(JSON.parse((await feed('', 'json', history)).text)).toMatchObject({
      title: 'Everything on record',
      home_page_url: LINKS.home,
      feed_url: LINKS.self,
    });
  });

  it.each(['atom', 'json'] as const)(
    'gives equal bytes of %s for an equal past, whenever it is asked',
    async (format) => {
      const first = await feed('', format, historyOf(states));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await feed('', format, historyOf(structuredClone(states)))).toEqual(first);
    },
  );

  it('tells nothing of what changed for others, nor that anything did', async () => {
    const hidden = states.map((one, at) => (at === 0 ? one : withSecrets(one)));
    const open = await feed('', 'atom', historyOf(states));
    expect(await feed('', 'atom', historyOf([withSecrets(states[0]!), ...hidden.slice(1)]))).toEqual(open);
  });

  it.each(MARKUP)('has no markup of a record: %j', async (text) => {
    const words = text.trim().slice(0, 190);
    const [first] = states as [Knowledge];
    const poisoned: Knowledge = {
      ...first,
      sources: first.sources.map((one) => ({ ...one, title: text, publisher: words })),
      agreements: first.agreements.map((one) => (one.id === PENDING ? { ...one, title: words, notes: words } : one)),
    };
    const history = historyOf([first, poisoned]);
    const atom = await feed('', 'atom', history);
    expect(() => xml2js(atom.text)).not.toThrow();
    for (const { content_html } of await items('', history)) {
      const tags = content_html.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !/^<\/?(?:p|ul|li|a)(?: href="https?:[^"]*")?>$/.test(tag))).toEqual([]);
    }
  });

  it.each([
    ['what will the weather be tomorrow?', /^It asks for no records/],
    ['meetings of Xyzzyplugh', /on record/],
  ])('is none for %j, with what to do', async (question, why) => {
    const history = historyOf(states);
    const made = await makeFeed({
      question,
      format: 'atom',
      graph: history.present([]),
      reader: [],
      history,
      ...AT,
      links: LINKS,
    });
    expect('why' in made && made.why).toMatch(why);
  });
});
