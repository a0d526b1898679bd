import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Knowledge } from '../../src/core/records/knowledge.js';
import { kindOf, SECTIONS } from '../../src/core/records/ref.js';
import { loaded } from '../corpus/loaded.js';
import { STAFF, withSecrets } from '../properties/hidden.js';
import { running } from './running.js';

let knowledge: Knowledge;
let sideline: Sideline;

beforeAll(async () => {
  knowledge = await loaded();
  sideline = createSideline(knowledge);
});

const call = (...args: readonly string[]) => running(args, { sideline });

describe('sideline show', () => {
  it('shows a record in full, with its sources', async () => {
    const { code, out, err } = await call('show', 'meeting:wtdc-25-iran-kenya');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^meeting:wtdc-25-iran-kenya\n/);
    expect(out).toContain('Hashemi');
    expect(out).toMatch(/\n\[1\] .*https?:\/\//);
  });

  it.each(SECTIONS)('has a card with a source for every record of %s, and its fields as JSON', async (section) => {
    for (const record of knowledge[section].slice(0, 12)) {
      const ref = `${kindOf(section)}:${record.id}`;
      const card = await call('show', ref);
      expect({ ref, code: card.code, err: card.err }).toEqual({ ref, code: 0, err: '' });
      expect(card.out).toMatch(/\n\[1\] .*https?:\/\/|Not on record/);
      const json = JSON.parse((await call('show', ref, '--json')).out);
      expect(json).toMatchObject({ ref, record: JSON.parse(JSON.stringify(record)) });
      if (section !== 'topics' && section !== 'sources') expect(json.sources[0].url).toMatch(/^https?:/);
    }
  });

  it.each([
    [[], 'the record is missing, such as: meeting:wtdc-25-iran-kenya.'],
    [['meeting:a', 'meeting:b'], 'it shows one record at a time; leave out "meeting:b".'],
    [
      ['wtdc-25'],
      '"wtdc-25" is no ref; write KIND:ID, such as meeting:wtdc-25-iran-kenya. Kinds: source, organisation, official, conference, meeting, agreement, proposal, topic.',
    ],
    [['meetnig:wtdc-25'], 'there is no kind "meetnig". Did you mean "meetings"?'],
    [
      ['constructor:x'],
      'there is no kind "constructor". Kinds: sources, organisations, officials, conferences, meetings, agreements, proposals, topics.',
    ],
    [
      ['meeting:wtdc-25-iran-kenia'],
      'no meeting "wtdc-25-iran-kenia" is on record. Did you mean meeting:wtdc-25-iran-kenya?',
    ],
    [['topic:__proto__'], 'no topic "__proto__" is on record. sideline list topics names what there is.'],
  ])('refuses %j', async (args, line) => {
    expect(await call('show', ...args)).toEqual({
      code: 2,
      out: '',
      err: `sideline show: ${line} (sideline show --help)\n`,
    });
  });
});

describe('sideline list', () => {
  it.each(SECTIONS)('lists all %s, a line each, in words and as JSON', async (section) => {
    const { code, out, err } = await call('list', section);
    const count = knowledge[section].length;
    expect({ code, err }).toEqual({ code: 0, err: `${count} ${section}.\n` });
    const lines = out.trim().split('\n');
    expect(lines.length).toBe(count);
    for (const line of lines) expect(line).toMatch(new RegExp(`^${kindOf(section)}:[a-z0-9-]+  \\S`));
    const json = JSON.parse((await call('list', kindOf(section), '--json')).out) as { ref: string }[];
    expect(json.map(({ ref }) => ref)).toEqual(lines.map((line) => line.split('  ')[0]));
  });

  it('narrows by words as a question does', async () => {
    const { out, err } = await call('list', 'agreements', 'of', 'Iran', 'that', 'are', 'pending');
    expect(err).toMatch(/^\d+ agreements\.\n$/);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^agreement:.* {2}\[[a-z0-9#, -]+\]$/);
    const { out: sources } = await call('list', 'sources', 'iran', 'DAILY');
    expect(sources).toMatch(/^source:irandaily-7985 {2}Iran Daily/m);
  });

  it('prints as many as it is told to, and says of how many', async () => {
    const { out, err } = await call('list', 'meetings', '--limit', '2');
    expect(out.trim().split('\n').length).toBe(2);
    expect(err).toBe(`2 of ${knowledge.meetings.length} meetings.\n`);
  });

  it('ends with 1 where there is none', async () => {
    expect(await call('list', 'topics', 'xyzzy')).toEqual({
      code: 1,
      out: '',
      err: 'sideline list: No topic with that in its name is on record here.\n',
    });
    expect((await call('list', 'meetings', 'of', 'Hashemi', 'in', 'Antarctica')).code).toBe(1);
  });

  it('tells the same with and without what a reader may not see', async () => {
    const secret = createSideline(withSecrets(knowledge));
    for (const section of SECTIONS) {
      const line = ['list', section, '--json'];
      expect(await running(line, { sideline: secret })).toEqual(await running(line, { sideline }));
      const all = await running([...line, '--reader', STAFF], { sideline: secret });
      expect(JSON.parse(all.out).length).toBeGreaterThan(knowledge[section].length);
    }
  });

  it.each([
    [
      [],
      'the kind is missing: sources, organisations, officials, conferences, meetings, agreements, proposals, topics.',
    ],
    [['meeting', '--limit', '0'], '--limit "0" is no number of records; write --limit 20.'],
    [
      ['gadgets'],
      'there is no kind "gadgets". Kinds: sources, organisations, officials, conferences, meetings, agreements, proposals, topics.',
    ],
  ])('refuses %j', async (args, line) => {
    expect(await call('list', ...args)).toEqual({
      code: 2,
      out: '',
      err: `sideline list: ${line} (sideline list --help)\n`,
    });
  });
});
