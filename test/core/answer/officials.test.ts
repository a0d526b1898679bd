import { beforeAll, describe, expect, it } from 'vitest';
import { composeOfficials } from '../../../src/core/answer/officials/officials.js';
import type { Graph } from '../../../src/core/graph/graph.js';
import { loaded } from '../../corpus/loaded.js';
import { DELEGATIONS } from './delegations.js';
import { asking, expectCited, facet, gapsIn, notesIn, party, publicGraph, saidBy } from './stated.js';

const graph = publicGraph(DELEGATIONS);
const githau = party('William Githau', [{ kind: 'official', id: 'githau' }]);
const kenya = party('Kenya', [{ kind: 'country', id: 'KE' }]);

describe('who somebody is', () => {
  const draft = composeOfficials(asking({ target: 'officials', want: 'who', parties: [githau] }), graph);

  it('states each post with its country, and marks what was inferred', () => {
    expect(saidBy(draft).slice(0, 2)).toEqual([
      "William Githau: Kenya's Cabinet Secretary for Communications.",
      "Also on record: Kenya's Representative (inferred from context).",
    ]);
  });

  it('shows the note on what sources disagree on', () => {
    expect(notesIn(draft)).toEqual(['The Wire writes Githau, The Gazette Gitau.']);
  });

  it('counts the meetings, the last as late as its date can mean', () => {
    expect(saidBy(draft).at(-1)).toBe('On record: 2 meetings, the last in November 2025.');
  });

  it('names the body of a post, and the date it is known for', () => {
    const wambua = party('Wambua', [{ kind: 'official', id: 'wambua' }]);
    const said = composeOfficials(asking({ target: 'officials', parties: [wambua] }), graph);
    expect(saidBy(said)[0]).toBe("Chris Wambua: Kenya's Acting Director General, CAK (as of 2023).");
    expect(gapsIn(said)).toEqual(['Not on record: any meeting of Chris Wambua.']);
  });

  it('prints a post of an international body with its years', () => {
    const martin = party('Martin', [{ kind: 'official', id: 'martin' }]);
    const said = composeOfficials(asking({ target: 'officials', parties: [martin] }), graph);
    expect(saidBy(said)[0]).toBe(
      'Doreen Martin: Secretary-General, International Telecommunication Union (from 2023).',
    );
  });
});

describe('what post somebody holds', () => {
  it('says no record of a post that is not held, and then what is', () => {
    const question = asking({ target: 'officials', yesNo: true, ranks: ['president'], parties: [githau] });
    const draft = composeOfficials(question, graph);
    expect(gapsIn(draft)).toEqual([
      'No record: the post of president is not on record here for William Githau. On record:',
    ]);
    expect(draft.outcome).toBe('answered');
  });

  it('says yes with the post that is held', () => {
    const hashemi = party('Hashemi', [{ kind: 'official', id: 'hashemi' }]);
    const draft = composeOfficials(
      asking({ target: 'officials', yesNo: true, ranks: ['minister'], parties: [hashemi] }),
      graph,
    );
    expect(saidBy(draft)[0]).toBe("Yes: Sattar Hashemi is on record as Iran's Minister of Communications.");
  });

  it('adds whoever else is on record with a post asked for by title', () => {
    const minister = party('Sattar Hashemi', [{ kind: 'official', id: 'hashemi' }], {
      post: 'minister of Iran',
      postAsked: { ranks: ['minister'], fields: [], words: [] },
    });
    const draft = composeOfficials(asking({ target: 'officials', parties: [minister] }), graph);
    expect(saidBy(draft).at(-1)).toBe(
      "Also on record with that post: Javad Jahromi, Iran's Minister of Communications (as of 2018).",
    );
  });
});

describe('several officials under one name', () => {
  const shared = party('minister', [
    { kind: 'official', id: 'hashemi' },
    { kind: 'official', id: 'jahromi' },
  ]);

  it('lists all of them with their posts, the count first', () => {
    const draft = composeOfficials(asking({ target: 'officials', parties: [shared] }), graph);
    expect(saidBy(draft)[0]).toBe('2 officials for “minister” are on record:');
    expect(draft.listed).toEqual(['official:hashemi', 'official:jahromi']);
  });

  it('gives the number where one is asked for', () => {
    expect(composeOfficials(asking({ want: 'count', parties: [shared] }), graph).count).toBe(2);
  });
});

describe('officials of a side', () => {
  it('puts the count first and leaves the country out of the lines below it', () => {
    const draft = composeOfficials(asking({ target: 'officials', parties: [kenya] }), graph);
    expect(saidBy(draft)).toEqual([
      '2 officials of Kenya are on record:',
      'William Githau, Cabinet Secretary for Communications.',
      'Chris Wambua, Acting Director General, CAK (as of 2023).',
    ]);
    expect(draft.count).toBeNull();
  });

  it('groups those of a region below the names of their countries', () => {
    const region = party('the region', [{ kind: 'region', id: 'r', name: 'the region', countries: ['KE', 'IR'] }]);
    const draft = composeOfficials(asking({ target: 'officials', want: 'count', parties: [region] }), graph);
    expect(draft.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['Iran', 'Kenya']);
    expect(draft.count).toBe(4);
  });

  it('keeps those in meetings at a conference asked for', () => {
    const question = asking({ target: 'officials', parties: [kenya], conferences: [facet('EXPO-25', ['expo'])] });
    expect(saidBy(composeOfficials(question, graph))[0]).toBe(
      '1 official of Kenya is on record in 2 meetings at EXPO-25:',
    );
  });

  it('says that nobody is on record with a post, and who is on record for the country', () => {
    const post = party('Kenya', [{ kind: 'country', id: 'KE' }], {
      post: 'president of Kenya',
      postAsked: { ranks: ['president'], fields: [], words: [] },
    });
    const draft = composeOfficials(asking({ target: 'officials', parties: [post] }), graph);
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft)[0]).toBe('No record: no official for “president of Kenya” is on record here.');
    expect(saidBy(draft)[0]).toBe('2 officials of Kenya are on record:');
  });
});

describe('a body', () => {
  it('is told by kind and country, with who holds a post there', () => {
    const body = party('CAK', [{ kind: 'organisation', id: 'ke-regulator' }]);
    const draft = composeOfficials(asking({ target: 'officials', want: 'who', parties: [body] }), graph);
    expect(saidBy(draft).slice(0, 3)).toEqual([
      'CAK (Communications Authority of Kenya): regulator, Kenya.',
      'Officials on record with a post there: 1.',
      "Chris Wambua, Kenya's Acting Director General, CAK (as of 2023).",
    ]);
  });
});

describe('a name nobody bears', () => {
  it('is no record, with the nearest names', () => {
    const draft = composeOfficials(asking({ target: 'officials', unknown: [{ span: 'Hashimy', near: [] }] }), graph);
    expect(draft.outcome).toBe('no-record');
    expect(gapsIn(draft)).toEqual([
      'No record: nobody called “Hashimy” is on record here.',
      'Nearest names on record: Sattar Hashemi.',
    ]);
  });

  it('suggests nothing where no name is near', () => {
    const draft = composeOfficials(asking({ target: 'officials', unknown: [{ span: 'Balogun', near: [] }] }), graph);
    expect(gapsIn(draft)).toEqual(['No record: nobody called “Balogun” is on record here.']);
    expect(draft.choices).toEqual([]);
  });

  it('leaves what is known beside it answered', () => {
    const draft = composeOfficials(asking({ parties: [githau], unknown: [{ span: 'Balogun', near: [] }] }), graph);
    expect(draft.outcome).toBe('answered');
    expect(gapsIn(draft)).toContain('No record: nobody called “Balogun” is on record here.');
  });
});

describe('the knowledge that comes along', () => {
  let real: Graph;

  beforeAll(async () => {
    real = publicGraph(await loaded());
  });

  it('tells every official in statements that cite a source', () => {
    for (const { id, name } of real.knowledge.officials) {
      const draft = composeOfficials(
        asking({ target: 'officials', parties: [party(name, [{ kind: 'official', id }])] }),
        real,
      );
      expect(draft.outcome).toBe('answered');
      expect(saidBy(draft)[0]).toContain(name);
      expectCited(draft, real);
    }
  });

  it('tells every body in statements that cite a source', () => {
    for (const { id, name } of real.knowledge.organisations) {
      const draft = composeOfficials(
        asking({ target: 'organisations', parties: [party(name, [{ kind: 'organisation', id }])] }),
        real,
      );
      expect(saidBy(draft)[0]).toContain(name);
      expectCited(draft, real);
    }
  });

  it('never calls Saadullo a minister', () => {
    const draft = composeOfficials(
      asking({ parties: [party('Saadullo', [{ kind: 'official', id: 'isfandiyor-saadullo' }])] }),
      real,
    );
    expect(saidBy(draft)[0]).toBe("Isfandiyor Saadullo: Tajikistan's Head of the Communications Service.");
    expect(notesIn(draft)[0]).toContain('No source calls him minister');
  });
});
