import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { composeConferences } from '../../../src/core/answer/conferences/conferences.js';
import type { Graph } from '../../../src/core/graph/graph.js';
import type { DateTerm } from '../../../src/core/question/question.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { DELEGATIONS } from './delegations.js';
import { asking, expectCited, facet, gapsIn, notesIn, party, publicGraph, saidBy } from './stated.js';

const graph = publicGraph(DELEGATIONS);
const EXPO = 'EXPO-25 (World Telecom Expo 2025 of Baku): 17-28 November 2025, Congress Center, Baku, Azerbaijan.';
const FORUM = 'Digital Forum 2026: 4 February 2026, Kuwait City, Kuwait.';
const expo = facet('EXPO-25', ['expo']);
const year = (text: string): DateTerm => ({
  span: text,
  label: text,
  from: `${text}-01-01`,
  to: `${text}-12-31`,
  excluded: false,
  soft: false,
  alternatives: [],
});

describe('a conference asked for by name', () => {
  it('starts with dates, venue and place, in words that are right before and after', () => {
    const draft = composeConferences(asking({ want: 'when', text: 'when is EXPO-25', conferences: [expo] }), graph);
    expect(saidBy(draft)[0]).toBe(EXPO);
    expect(notesIn(draft)).toEqual(['Sources disagree on attendance (2,000 / 2,572).']);
  });

  it('leaves the facts out where only a date is asked for', () => {
    const draft = composeConferences(asking({ want: 'when', text: 'when is EXPO-25', conferences: [expo] }), graph);
    const beside = ['Theme: Universal access.', 'Organiser: International Telecommunication Union.'];
    for (const one of [...beside, 'The host counted 2,572 participants.']) expect(saidBy(draft)).not.toContain(one);
  });

  it('gives the facts that share words with the question', () => {
    const question = asking({ text: 'who hosts the EXPO after this one, in 2029', conferences: [expo] });
    const said = saidBy(composeConferences(question, graph));
    expect(said).toContain('Kenya is to host the next one in 2029.');
    expect(said).not.toContain('The host counted 2,572 participants.');
  });

  it('says yes where the place asked for is the place on record', () => {
    const question = asking({
      yesNo: true,
      text: 'was EXPO-25 in Baku?',
      conferences: [expo],
      places: [facet('Baku', ['baku'])],
    });
    expect(saidBy(composeConferences(question, graph))[0]).toBe('Yes: EXPO-25, in Baku.');
  });

  it('says no record of another place, and then what is on record', () => {
    const question = asking({
      yesNo: true,
      text: 'was EXPO-25 in Kigali?',
      conferences: [expo],
      places: [facet('Kigali', ['kigali'])],
    });
    const draft = composeConferences(question, graph);
    expect(gapsIn(draft)[0]).toBe('No record: EXPO-25 (in Kigali) is not on record here. On record:');
    expect(saidBy(draft)[0]).toBe(EXPO);
  });

  it('names what no source says, and that no meeting there is on record', () => {
    const draft = composeConferences(asking({ conferences: [facet('the forum', ['forum'])] }), graph);
    expect(gapsIn(draft)).toEqual([
      'No record: no meeting at Digital Forum 2026 is on record here.',
      'Not stated: the venue.',
    ]);
  });

  it('prints a date in words where no other is on record', () => {
    const draft = composeConferences(asking({ conferences: [facet('the fair', ['fair'])] }), graph);
    expect(saidBy(draft)[0]).toBe('Fair of Kigali: on an unstated date, Kigali, Rwanda.');
  });
});

describe('who took part', () => {
  it('lists who is on record in its meetings, a side a line', () => {
    const draft = composeConferences(asking({ want: 'who', conferences: [expo] }), graph);
    expect(saidBy(draft)).toEqual([
      '3 officials of 3 sides are on record in meetings at EXPO-25:',
      'International Telecommunication Union: Doreen Martin, Secretary-General, International Telecommunication Union.',
      "Iran: Sattar Hashemi, Iran's Minister of Communications.",
      "Kenya: William Githau, Kenya's Cabinet Secretary for Communications.",
      'The host counted 2,572 participants.',
    ]);
  });
});

describe('which conferences', () => {
  it('puts the count and the period first, then a line each in order of date', () => {
    const draft = composeConferences(asking({ want: 'count' }), graph);
    expect(saidBy(draft)).toEqual([
      '3 conferences are on record, dated 17 November 2025 to 4 February 2026:',
      EXPO,
      FORUM,
      'Fair of Kigali: on an unstated date, Kigali, Rwanda.',
    ]);
    expect(draft.count).toBe(3);
  });

  it('keeps those dated within the days asked for, a day at the edge included', () => {
    const edge: DateTerm = { ...year('2026'), label: 'since 4 February 2026', from: '2026-02-04', to: null };
    const draft = composeConferences(asking({ dates: [edge] }), graph);
    expect(draft.listed).toEqual(['conference:forum']);
  });

  it('tells hosting apart from meetings elsewhere', () => {
    const iran = party('Iran', [{ kind: 'country', id: 'IR' }]);
    expect(composeConferences(asking({ want: 'count', parties: [iran] }), graph).listed).toEqual(['conference:expo']);
    const rwanda = party('Rwanda', [{ kind: 'country', id: 'RW' }]);
    expect(composeConferences(asking({ parties: [rwanda] }), graph).listed).toEqual(['conference:fair']);
  });

  it('gives the first and the last by date', () => {
    expect(composeConferences(asking({ want: 'first' }), graph).listed).toEqual(['conference:expo']);
    expect(composeConferences(asking({ want: 'last' }), graph).listed).toEqual(['conference:forum']);
  });

  it('says no record with what is nearest', () => {
    const question = asking({ dates: [year('2026')], places: [facet('Baku', ['baku'])] });
    const draft = composeConferences(question, graph);
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft)[0]).toBe('No record: no conference in Baku dated 2026 is on record here.');
    expect(draft.listed.length).toBeGreaterThan(0);
  });

  it('gives what is said of a year in which none is on record', () => {
    const itu = party('ITU', [{ kind: 'organisation', id: 'itu' }]);
    const draft = composeConferences(asking({ parties: [itu], dates: [year('2029')] }), graph);
    expect(saidBy(draft)).toEqual([EXPO, 'Kenya is to host the next one in 2029.']);
  });

  it('says no record of a name that no conference bears', () => {
    const draft = composeConferences(asking({ unknown: [{ span: 'Davos', near: [] }] }), graph);
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft)).toEqual(['No record: no conference called “Davos” is on record here.']);
  });
});

describe('the knowledge that comes along', () => {
  let real: Graph;

  beforeAll(async () => {
    real = publicGraph(await loaded());
  });

  it('tells every conference, and who took part, in statements that cite a source', () => {
    for (const { id, name } of real.knowledge.conferences) {
      for (const want of ['list', 'when', 'who'] as const) {
        const draft = composeConferences(
          asking({ want, text: `when is ${name}`, conferences: [facet(name, [id])] }),
          real,
        );
        expect(draft.blocks.length).toBeGreaterThan(0);
        expectCited(draft, real);
      }
    }
  });

  it('lists all of them, each once', () => {
    const draft = composeConferences(asking({ want: 'count' }), real);
    expect(draft.count).toBe(real.knowledge.conferences.length);
    expect(new Set(draft.listed).size).toBe(draft.count);
  });
});

describe('conferences that are still to come', () => {
  const asked = (text: string, now: string) =>
    compose(understand(text, shipped, { now: `${now}T12:00:00Z`, zone: 'UTC' }).question, shipped).draft;
  let shipped: Graph;
  beforeAll(async () => {
    shipped = publicGraph(await loaded());
  });

  it.each(['upcoming conferences', 'when is the next conference', "what's the next event", 'conferences coming up?'])(
    'are those that have not begun: %s',
    (text) => {
      expect(asked(text, '2026-10-01').listed).toEqual(['conference:pp-26']);
    },
  );

  it('are all of them, and the next one is the first of them', () => {
    expect(asked('upcoming conferences', '2026-01-25').listed.length).toBeGreaterThan(2);
    expect(asked('when is the next conference', '2026-01-25').listed).toHaveLength(1);
  });

  it('are said to be on no record, with the last one that is', () => {
    const draft = asked('when is the next conference', '2026-11-28');
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft)).toEqual([
      'No record: no conference dated from today (28 November 2026) on is on record here.',
      'The last one on record:',
    ]);
    expect(saidBy(draft)[0]).toMatch(/^PP-26/);
  });

  it('makes no list of all meetings where none is to come', () => {
    expect(asked('any upcoming meetings?', '2026-11-28').outcome).toBe('no-record');
  });
});
