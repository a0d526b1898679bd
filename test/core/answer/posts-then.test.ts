import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { meetingsFound } from '../../../src/core/answer/records-found.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';
import { saidBy } from './stated.js';

const visit = (
  date: string,
  place: string,
  participants: readonly [string, string][],
  said: string,
  cites: string[],
) => ({
  format: 'visit',
  date,
  place,
  participants: participants.map(([official, side]) => ({ official, for: side })),
  summary: 'A visit.',
  points: [{ text: said, by: null, cites }],
  cites,
});

/** Demir was prime minister and then president of Türkiye, as the registers of 2013 and 2019 print; Ruiz all along secretary. */
const VISITS = smallKnowledge({
  sources: { 'y-2013': {}, 'y-2019': {}, ruiz: {} },
  officials: {
    demir: {
      name: 'Kemal Demir',
      posts: [
        { title: 'Prime Minister', country: 'TR', cites: ['y-2013', 'ruiz'] },
        { title: 'President', country: 'TR', cites: ['y-2019', 'ruiz'] },
      ],
    },
    ruiz: { name: 'Ana Ruiz', posts: [{ title: 'Secretary of State', country: 'US', cites: ['ruiz'] }] },
  },
  meetings: {
    early: visit('2013-05-14', 'United States', [['demir', 'TR']], 'Working visit.', ['y-2013']),
    late: visit('2019-11-12', 'United States', [['demir', 'TR']], 'State visit.', ['y-2019']),
    ankara: visit(
      '2020-02-03',
      'Ankara, Türkiye',
      [
        ['ruiz', 'US'],
        ['demir', 'TR'],
      ],
      'Met with President Demir.',
      ['ruiz'],
    ),
    paris: visit(
      '2014-02-03',
      'Paris, France',
      [
        ['ruiz', 'US'],
        ['demir', 'TR'],
      ],
      'Met with Prime Minister Kemal Demir.',
      ['ruiz'],
    ),
  },
});
const graph = graphFor(VISITS, []);

const asked = (text: string) => understand(text, graph, ASKED_AT).question;
const found = (text: string) => meetingsFound(asked(text), graph).records.map(({ id }) => id);

describe('a post that somebody held for a time', () => {
  it.each([
    ['when did a Turkish prime minister visit the United States?', ['early']],
    ['visits of the Turkish president to the United States', ['late']],
    ['when did Ruiz meet the Turkish president?', ['ankara']],
    ['which Turkish prime minister did Ruiz meet?', ['paris']],
    ['meetings of Kemal Demir', ['early', 'paris', 'late', 'ankara']],
  ])('counts for “%s” as long as it was held', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('is the one that the words of the record print, of two that its source states', () => {
    const said = saidBy(compose(asked('meetings of Ruiz'), graph).draft);
    expect(said.find((one) => one.includes('Paris'))).toContain('Kemal Demir, Prime Minister');
    expect(said.find((one) => one.includes('Ankara'))).toContain('Kemal Demir, President');
  });

  it('is not said over a list of meetings in one post and another', () => {
    const [lead] = saidBy(compose(asked('meetings of Kemal Demir'), graph).draft);
    expect(lead).toContain('Kemal Demir (Türkiye)');
  });
});

describe('visits of somebody', () => {
  it.each([
    ['how many visits did Demir make?', ['early', 'late']],
    ['trips by Kemal Demir', ['early', 'late']],
    ['which countries did Ruiz visit?', ['paris', 'ankara']],
    ['did Demir ever visit France?', ['paris']],
    ['did Demir visit Türkiye?', []],
    ["Ruiz's trips with Demir", ['paris', 'ankara']],
    ['who did Demir meet on his trips?', ['early', 'paris', 'late', 'ankara']],
  ])('in “%s” are those recorded as theirs, and away from home', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
