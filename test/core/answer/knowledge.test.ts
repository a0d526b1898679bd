import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/core/answer/answer.js';
import { isDisputed } from '../../../src/core/answer/knowledge/conflicts.js';
import { composeKnowledge } from '../../../src/core/answer/knowledge/knowledge.js';
import type { Graph } from '../../../src/core/graph/graph.js';
import type { Want } from '../../../src/core/question/question.js';
import { loaded } from '../../corpus/loaded.js';
import { DELEGATIONS } from './delegations.js';
import { asking, expectCited, facet, gapsIn, notesIn, party, publicGraph, saidBy } from './stated.js';

const graph = publicGraph(DELEGATIONS);
const kenya = party('Kenya', [{ kind: 'country', id: 'KE' }]);
const expo = facet('EXPO-25', ['expo']);

describe('how fresh the knowledge is', () => {
  const draft = composeKnowledge(asking({ want: 'freshness' }), graph);

  it('names the newest source with its date, cited through a record that cites it', () => {
    expect(saidBy(draft)[0]).toBe('The newest source was published in February 2026: The Gazette.');
    expect(statementsOf(draft)[0]?.cites).toEqual(['gazette']);
  });

  it('names the newest dated record, and how many sources state no date', () => {
    expect(saidBy(draft).slice(1)).toEqual([
      'The newest dated record: William Githau (Kenya) and Doreen Martin (International Telecommunication Union), at EXPO-25 in Baku, 18 November 2025.',
      '1 of 3 sources states no date.',
    ]);
  });
});

describe('how many sources', () => {
  it('counts them and names each where they are few', () => {
    const draft = composeKnowledge(asking({ want: 'sources' }), graph);
    expect(saidBy(draft)[0]).toBe('3 sources are cited by the records, from 3 publishers.');
    expect(draft.count).toBe(3);
    expect(saidBy(draft)[1]).toMatch(/^The Wire: Ministers meet, 2025-11-24\. https:/);
  });

  it('counts those of the records asked for', () => {
    const itu = party('ITU', [{ kind: 'organisation', id: 'itu' }]);
    const draft = composeKnowledge(asking({ want: 'sources', parties: [itu] }), graph);
    expect(draft.count).toBe(2);
  });

  it('says that nothing is on record where nothing is', () => {
    const nauru = party('Nauru', [{ kind: 'country', id: 'NR' }]);
    expect(composeKnowledge(asking({ want: 'sources', parties: [nauru] }), graph).outcome).toBe('no-record');
  });
});

describe('what is on record at all', () => {
  it('counts each kind and lists the conferences', () => {
    const draft = composeKnowledge(asking({ want: 'list' }), graph);
    expect(saidBy(draft).slice(0, 2)).toEqual([
      'On record: 3 conferences, 3 meetings, 1 agreement, 5 officials and 2 organisations.',
      'Dates on record: July 2023 to 4 February 2026.',
    ]);
    expect(statementsOf(draft)[0]?.records).toHaveLength(14);
  });
});

describe('what sources disagree on', () => {
  it('gives the notes that say so, the count first', () => {
    const draft = composeKnowledge(asking({ want: 'conflicts' }), graph);
    expect(saidBy(draft)[0]).toBe('3 records carry a note that sources differ:');
    expect(notesIn(draft)[0]).toBe('William Githau: The Wire writes Githau, The Gazette Gitau.');
  });

  it('keeps to what is asked about', () => {
    const draft = composeKnowledge(asking({ want: 'conflicts', words: ['572'], conferences: [expo] }), graph);
    expect(notesIn(draft)).toEqual(['EXPO-25: Sources disagree on attendance (2,000 / 2,572).']);
  });

  it('says no record where no difference is noted, which is no claim that sources agree', () => {
    const iran = party('Iran', [{ kind: 'country', id: 'IR' }]);
    const draft = composeKnowledge(
      asking({ want: 'conflicts', parties: [iran], places: [facet('Nairobi', ['nairobi'])] }),
      graph,
    );
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft).join(' ')).toContain('not to say that all sources agree');
  });

  it.each([
    'Only Vestnik Kavkaza gives the day.',
    'The name is spelt Snene or Senan.',
    'Sources write Mark or Marc.',
    'Mehr counts four memoranda; Asia-Plus three.',
    'Iran Daily writes Saadullo, Tehran Times Sadullo.',
    'Arab News counts more than 6,500 companies; Zawya counts more than 6,800 exhibitors.',
    'The article counts 22 memoranda; Pezeshkian is quoted as saying 23.',
  ])('reads "%s" as a difference', (notes) => {
    expect(isDisputed({ notes })).toBe(true);
  });

  it.each([
    'The excerpt gives no date of signature.',
    'No signing was found.',
    'The report does not say who sat in the session; it names the ambassador.',
  ])('reads "%s" as something left open', (notes) => {
    expect(isDisputed({ notes })).toBe(false);
  });
});

describe('what rests on a single source', () => {
  it('counts meetings that do, cites nothing but that source in the line of each', () => {
    const question = asking({
      want: 'single-source',
      tags: ['noun:meeting'],
      parties: [kenya],
    });
    const more = {
      ...DELEGATIONS,
      meetings: [...DELEGATIONS.meetings, { ...DELEGATIONS.meetings[2]!, id: 'nairobi-two' }],
    };
    const draft = composeKnowledge(question, publicGraph(more));
    expect(saidBy(draft)[0]).toBe('3 of 4 meetings of Kenya rest on a single source:');
    expect(saidBy(draft)[1]).toBe(
      'William Githau (Kenya) and Doreen Martin (International Telecommunication Union), at EXPO-25 in Baku, 18 November 2025: The Wire.',
    );
    expect(statementsOf(draft)[1]?.cites).toEqual(['wire#p4']);
  });

  it('names all sources of a record or two', () => {
    const iran = party('Iran', [{ kind: 'country', id: 'IR' }]);
    const draft = composeKnowledge(
      asking({ want: 'single-source', tags: ['noun:meeting'], parties: [iran], conferences: [expo] }),
      graph,
    );
    expect(saidBy(draft)).toEqual([
      'Sattar Hashemi (Iran) and William Githau (Kenya), at EXPO-25 in Baku, November 2025: 2 sources, The Wire and The Gazette.',
    ]);
  });
});

describe('what is missing', () => {
  it('names days, people, dates of signing and deadlines that no source states', () => {
    const gaps = gapsIn(composeKnowledge(asking({ want: 'gaps', parties: [kenya] }), graph));
    expect(gaps).toEqual([
      'Not stated: the day of 2 of 3 meetings (Iran and Kenya; Kenya and Iran).',
      'Not stated: who represented each side of 1 of 3 meetings (Kenya and Iran).',
      'Not stated: the place of 1 of 3 meetings (Kenya and Iran).',
      'Not stated: the day of signing of 1 of 1 agreement.',
      'Not stated: the subject of 1 of 1 agreement.',
      'Not stated: a deadline of 1 of 1 agreement.',
    ]);
  });

  it('says that no meeting at a conference is on record', () => {
    const draft = composeKnowledge(asking({ want: 'gaps', conferences: [facet('the forum', ['forum'])] }), graph);
    expect(gapsIn(draft)).toContain(
      'No record: no meeting, no agreement, no proposal at Digital Forum 2026 is on record here.',
    );
  });

  it('shows the notes on what a source leaves open', () => {
    const draft = composeKnowledge(asking({ want: 'gaps', parties: [kenya] }), graph);
    expect(notesIn(draft)).toEqual(['Kenya and Sattar Hashemi (Iran): The report does not name the host.']);
  });
});

describe('the knowledge that comes along', () => {
  let real: Graph;

  beforeAll(async () => {
    real = publicGraph(await loaded());
  });

  const WANTS: readonly Want[] = ['freshness', 'sources', 'list', 'conflicts', 'single-source', 'gaps'];

  it.each(WANTS)('answers %s in statements that cite a source', (want) => {
    const questions = [
      asking({ want }),
      asking({ want, parties: [kenya] }),
      asking({ want, conferences: [facet('WTDC-25', ['wtdc-25'])] }),
    ];
    for (const question of questions) {
      const draft = composeKnowledge(question, real);
      expect(draft.outcome).toBe('answered');
      expectCited(draft, real);
    }
  });

  it('counts every source', () => {
    expect(composeKnowledge(asking({ want: 'sources' }), real).count).toBe(real.knowledge.sources.length);
  });

  it('leaves what a reader may not see out of every count', () => {
    const hidden = real.knowledge.meetings.map((one) => ({ ...one, audience: ['staff' as const] }));
    const shown = saidBy(
      composeKnowledge(asking({ want: 'list' }), publicGraph({ ...real.knowledge, meetings: hidden })),
    );
    const without = saidBy(
      composeKnowledge(asking({ want: 'list' }), publicGraph({ ...real.knowledge, meetings: [] })),
    );
    expect(shown).toEqual(without);
  });
});
