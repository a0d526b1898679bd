import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/asked-at.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});

const conferences = (text: string) =>
  understand(text, graph, ASKED_AT).question.conferences.flatMap(({ ids }) => [...ids]);

describe('a conference', () => {
  it.each([
    ['Where was the 29th session of the Council of Arab ICT ministers held?', 'arab-ict-council-29'],
    ['what was the theme of the fifth General Assembly of the DCO', 'dco-ga-5'],
    ["documents signed at the DCO's 4th General Assembly", 'dco-ga-4'],
  ])('is meant by its body and number: %s', (text, id) => {
    expect(conferences(text)).toEqual([id]);
  });

  it.each([
    ['Kigali, MWC25: who spoke?', 'mwc25-kigali'],
    ['dates of the MWC25 in Kigali', 'mwc25-kigali'],
    ['Kigali, MWC25 : quels opérateurs ?', 'mwc25-kigali'],
  ])('is the one in the town beside its name: %s', (text, id) => {
    expect(conferences(text)).toEqual([id]);
  });

  it('stays as it was said where no edition has the number', () => {
    expect(conferences("documents signed at the DCO's 9th General Assembly")).not.toEqual(['dco-ga-5']);
  });
});

describe('a capital', () => {
  const parties = (text: string) => understand(text, graph, ASKED_AT).question.parties.map(({ label }) => label);

  it.each([
    ['what Tehran suggested to Algiers', ['Iran', 'Algeria']],
    ['agreements between New Delhi and Helsinki', ['India', 'Finland']],
  ])('is a government where it acts or is one of two: %s', (text, sides) => {
    expect(parties(text)).toEqual(sides);
  });

  it.each(['meetings in Tehran', 'Qui a annoncé à Bakou la candidature du Sénégal ?'])(
    'is a place else: %s',
    (text) => {
      expect(parties(text)).not.toContain('Iran');
      expect(parties(text)).not.toContain('Azerbaijan');
    },
  );
});

describe('what stands between three', () => {
  it('is of all of them', () => {
    const { parties } = understand('agreements between Australia, Canada and India', graph, ASKED_AT).question;
    expect(parties.map(({ label }) => label)).toEqual(['Australia', 'Canada', 'India']);
  });
});

describe('an everyday word behind the verb', () => {
  const unknown = (text: string) => understand(text, graph, ASKED_AT).question.unknown.map(({ span }) => span);

  it('is whom somebody met', () => {
    expect(unknown('did the pakistani minister meet musk')).toEqual(['musk']);
  });

  it.each(['did they meet privately', 'did Iran and Kenya meet online', 'did he meet ministers'])(
    'is nobody where it says how, or whom by kind: %s',
    (text) => {
      expect(unknown(text)).toEqual([]);
    },
  );
});
