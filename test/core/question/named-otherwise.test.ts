import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/core/answer/compose.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import type { Conference } from '../../../src/core/records/conference.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);

/** The pinned knowledge with a conference more, called so. */
function conferenceCalled(name: string) {
  const [first] = knowledge.conferences;
  const more: Conference = { ...first!, id: 'one-more', name, aliases: [] };
  return graphFor({ ...knowledge, conferences: [...knowledge.conferences, more] }, []);
}

describe('a conference', () => {
  it.each([
    ['Harbour Summit Qatar 2026', 'harbour summit'],
    ['Fintech Forum Oman', 'fintech forum'],
    ['Desert Startups Congress, fourth edition', 'desert startups congress'],
    ['Kites and Drones Expo (2nd edition)', 'kites and drones expo'],
  ])('%s is known as %s', (name, typed) => {
    expect(conferenceCalled(name).names.exact(typed)).toEqual([expect.objectContaining({ kind: 'conference' })]);
  });

  it.each([
    ['Digital Summit Qatar 2026', 'digital summit'],
    ['Ministerial Conference Oman', 'ministerial conference'],
  ])('%s has no name of its own without its place', (name, typed) => {
    expect(conferenceCalled(name).names.exact(typed)).toEqual([]);
  });
});

describe('the place in the title of a document', () => {
  const placesOf = (text: string) =>
    compose(understand(text, graph, ASKED_AT).question, graph).question.places.map(({ span }) => span);

  it('is part of its name', () => {
    const { question, draft } = compose(
      understand('Is the ITU innovation centre in Nairobi working?', graph, ASKED_AT).question,
      graph,
    );
    expect(question.places).toEqual([]);
    expect(draft.outcome).toBe('answered');
    expect(draft.blocks[0]).toMatchObject({ statement: { text: expect.stringMatching(/^Yes/) } });
  });

  it('is a place where no document is named', () => {
    expect(placesOf('Which documents were signed in Nairobi?')).toEqual(['Nairobi']);
  });
});

describe('a minister', () => {
  const labelsOf = (text: string) => understand(text, graph, ASKED_AT).question.parties.map(({ label }) => label);

  it('is the minister of state where no other is on record of the side', () => {
    expect(labelsOf('whom did the Ugandan minister meet')).toEqual(['Godfrey Baluku Kabbyanga Kiime']);
  });

  it('is no minister of state where there is another', () => {
    expect(labelsOf('whom did the Nigerian minister meet').join()).not.toMatch(/State/);
    expect(labelsOf('whom did the Indian minister meet').join()).not.toMatch(/Pemmasani/);
  });
});

describe('a minister of whom nothing is on record', () => {
  const composed = (text: string) => compose(understand(text, graph, ASKED_AT).question, graph);

  it('is a minister of state of the side, said', () => {
    const { question, draft } = composed('Did Fahmi Fadzil meet the Indian minister in Baku?');
    expect(draft.outcome).toBe('answered');
    expect(question.readings.map(({ as }) => as).join()).toContain('Chandra Sekhar Pemmasani');
  });

  it('stays as it was read where nothing is on record of those either', () => {
    const { question, draft } = composed('Did the Indian minister meet Kabogo?');
    expect(draft.outcome).toBe('no-record');
    expect(question.parties.map(({ label }) => label).join()).not.toContain('Pemmasani');
  });
});

describe('the running of a conference', () => {
  const HELD = /^WTDC-25 .*: 17-28 November 2025/;
  const firstOf = (text: string) => {
    const { draft } = compose(understand(text, graph, ASKED_AT).question, graph);
    const [first] = draft.blocks.flatMap((block) => ('statement' in block ? [block.statement.text] : []));
    return first ?? '';
  };

  it.each([
    'how long did WTDC-25 last',
    'when did WTDC-25 end?',
    'when does the World Telecommunication Development Conference 2025 begin',
    'From what day to what day did WTDC-25 run?',
    'on which day was WTDC-25 over',
  ])('is its dates: %s', (text) => {
    expect(firstOf(text)).toMatch(HELD);
  });

  it.each(['who opened WTDC-25', 'when did Iran and Azerbaijan agree to end interference at WTDC-25'])(
    'is something else where somebody does it: %s',
    (text) => {
      expect(firstOf(text)).not.toMatch(HELD);
    },
  );
});

describe('a conference described by its place and words of its name', () => {
  const conferencesOf = (text: string) =>
    understand(text, graph, ASKED_AT).question.conferences.flatMap(({ ids }) => [...ids]);

  it.each([
    ['who met Iran at the Baku development conference', 'wtdc-25'],
    ['what was decided at the telecom conference in Baku', 'wtdc-25'],
    ['whom did Zerrouki meet at the Cape Town infrastructure summit', 'dpi-summit-2025'],
    ['whom did Zerrouki meet at the public infrastructure summit in Cape Town', 'dpi-summit-2025'],
  ])('is that one: %s', (text, id) => {
    expect(conferencesOf(text).map((one) => (id.startsWith('dpi') ? one.includes('dpi') : one === id))).toEqual([true]);
  });

  it.each(['who spoke at the drone conference in Baku', 'which memoranda were signed at a conference in Tokyo'])(
    'is none where the words are of no name: %s',
    (text) => {
      expect(conferencesOf(text)).toEqual([]);
    },
  );
});

describe('a name that is on no record', () => {
  const unknownIn = (text: string) => understand(text, graph, ASKED_AT).question.unknown.map(({ span }) => span);

  it.each([
    ['a rumour that starlink signed something at WTDC-25, true?', 'starlink'],
    ['is it true that vodafone met the Ugandan regulator', 'vodafone'],
    ['did spacex meet a minister', 'spacex'],
  ])('is whoever is said to do something: %s', (text, name) => {
    expect(unknownIn(text)).toEqual([name]);
  });

  it.each(['who met kabogo', 'the memos signed in baku', 'iran hashemi met whom'])('is no other word: %s', (text) => {
    expect(unknownIn(text)).toEqual([]);
  });
});
