import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { ASKED_AT } from '../../corpus/questions.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';
import { saidBy } from './stated.js';

const met = (...sides: string[]) => ({
  format: 'bilateral',
  participants: sides.map((side) => ({ official: null, for: side })),
});
const graph = graphFor(
  smallKnowledge({
    sources: { s: {} },
    officials: {
      farsi: { name: 'Said Farsi', posts: [{ title: 'Minister of Works', country: 'OM' }] },
      okoth: { name: 'Grace Okoth', posts: [{ title: 'Minister of Works', country: 'KE' }] },
      lindqvist: { name: 'Arne Lindqvist', posts: [{ title: 'Minister of Works', country: 'SE' }] },
    },
    meetings: {
      kenya: {
        format: 'bilateral',
        participants: [
          { official: 'farsi', for: 'OM' },
          { official: 'okoth', for: 'KE' },
        ],
      },
      sweden: {
        format: 'bilateral',
        participants: [
          { official: 'farsi', for: 'OM' },
          { official: 'lindqvist', for: 'SE' },
        ],
      },
      chile: {
        format: 'bilateral',
        participants: [
          { official: 'farsi', for: 'OM' },
          { official: null, for: 'CL' },
        ],
      },
      'kenya-ghana': met('KE', 'GH'),
      'sweden-ghana': met('SE', 'GH'),
      'kenya-peru': met('KE', 'PE'),
    },
    agreements: {
      'kenya-japan': {
        kind: 'memorandum of understanding',
        title: 'Harbour memorandum',
        parties: ['KE', 'JP'],
        history: [{ status: 'signed', text: 'Okoth and Sato signed it.' }],
      },
      'sweden-japan': {
        kind: 'memorandum of understanding',
        title: 'Ferry memorandum',
        parties: ['SE', 'JP'],
        history: [{ status: 'negotiating', text: 'They are drafting it.' }],
      },
      'oman-japan': {
        kind: 'memorandum of understanding',
        title: 'Canal memorandum',
        parties: ['OM', 'JP'],
        history: [{ status: 'signed', text: 'It was signed.' }],
      },
      'kenya-oman': {
        kind: 'memorandum of understanding',
        title: 'Bridge memorandum',
        parties: ['KE', 'OM'],
        history: [{ status: 'signed', text: 'It was signed.' }],
      },
    },
    proposals: { dams: { act: 'proposal', by_for: 'CL', to: ['JP'], text: 'Build dams together.' } },
  }),
  [],
);

const answerTo = (text: string) => compose(understand(text, graph, ASKED_AT).question, graph).draft;
/** The countries that an answer lists, by its first line; of one alone by what makes it one. */
const countriesIn = (text: string) => saidBy(answerTo(text))[0]?.replace(/^\d+ countries: |: .*$|\.$/g, '');

describe('a clause of a noun', () => {
  it.each([
    ['which countries that have signed a memorandum with Japan did Farsi meet', 'Kenya'],
    ['which countries that have a memorandum with Japan did Farsi meet', 'Kenya and Sweden'],
    ['which countries that proposed something to Japan did Farsi meet', 'Chile'],
    ['which countries that met Ghana did Farsi meet', 'Kenya and Sweden'],
    ['Which countries that Farsi met have signed something with Japan?', 'Kenya'],
  ])('is asked of the records that it is about: %s', (question, first) => {
    expect(countriesIn(question)).toBe(first);
  });

  it.each([
    ['which countries that met Ghana and that met Peru did Farsi meet', 'Kenya'],
    ['which countries that met Ghana and signed with Japan did Farsi meet', 'Kenya'],
  ])('stands beside another one of the same noun: %s', (question, first) => {
    expect(countriesIn(question)).toBe(first);
  });

  it('picks from those that the noun itself names', () => {
    expect(answerTo('which African countries that met Ghana did Farsi meet').listed).toEqual(['meeting:kenya']);
  });

  it('names the people who signed', () => {
    const { question } = compose(
      understand('whom did the minister who signed a memorandum with Japan meet', graph, ASKED_AT).question,
      graph,
    );
    expect(question.parties[0]?.answers).toEqual([{ kind: 'official', id: 'okoth' }]);
  });
});

describe('what those who were met lack', () => {
  it.each([
    'countries that have no memorandum with Oman that Farsi met',
    'which countries that have no memorandum with Oman did Farsi meet',
  ])('is lacked by whom a second clause tells: %s', (question) => {
    expect(answerTo(question).blocks[0]).toEqual({
      kind: 'gap',
      text: 'No memorandum of Oman is on record here for: Chile and Sweden.',
    });
  });
});
