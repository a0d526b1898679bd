import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});
const read = (text: string) => understand(text, graph, ASKED_AT).question;

describe('a conference known by where it was held', () => {
  it.each([
    ['who did Hashemi meet at the Baku conference', 'wtdc-25'],
    ['what was said at the Cape Town DPI summit', 'dpi-summit-2025'],
  ])('is the one held there that stands out: %s', (text, id) => {
    expect(read(text).conferences.map(({ ids }) => ids)).toEqual([[id]]);
  });

  it.each([
    ['who opened MWC25 in Kigali', 'mwc25-kigali'],
    ['what was said at MWC in Doha', 'mwc25-doha'],
  ])('is the edition of its series that was held there: %s', (text, id) => {
    expect(read(text).conferences.map(({ ids }) => ids)).toEqual([[id]]);
    expect(read(text).places).toEqual([]);
  });

  it.each([
    ['who spoke at MWC26 in Barcelona', 'mwc-barcelona-2026'],
    ['who spoke at MWC25 in Barcelona', 'mwc-barcelona-2025'],
    ['who spoke at MWC in Barcelona 2026', 'mwc-barcelona-2026'],
  ])('is the one that its name and year say, in a town or in one beside it: %s', (text, id) => {
    expect(read(text).conferences.flatMap(({ ids }) => [...ids])).toContain(id);
  });

  it.each([
    ['did Iran and Malaysia meet before Baku', 'wtdc-25'],
    ['who met Hashemi after Baku', 'wtdc-25'],
  ])('is meant by its town alone where something is before or after it: %s', (text, id) => {
    expect(read(text).dates.map(({ of }) => of)).toEqual([id]);
  });

  it.each([
    ['when was the GITEX thing in Marrakesh', 'gitex-africa-2025'],
    ['who spoke at GITEX in Dubai', 'gitex-global-2025'],
  ])('is the one of its name that was held in the town named: %s', (text, id) => {
    expect(read(text).conferences.map(({ ids }) => ids)).toEqual([[id]]);
  });

  it('is no conference behind a word of time: what was around it was there or elsewhere', () => {
    expect(read('who met ahead of the Kigali summit').conferences).toEqual([]);
  });
});

describe('"when"', () => {
  it.each(['when did Iran meet Kenya', 'who met Hashemi in Baku, and when'])('asks: %s', (text) => {
    expect(read(text).want).toBe('when');
  });

  it.each(['what did Ghana ask for when it met Malaysia', 'who was there when Hashemi met Nabiyev'])(
    'says when something else was: %s',
    (text) => {
      expect(read(text).want).not.toBe('when');
    },
  );
});

describe('words that only sound like something else', () => {
  it('money that is set aside leaves nobody out', () => {
    expect(read('how much has Morocco set aside for start-ups').parties.map(({ excluded }) => excluded)).toEqual([
      false,
    ]);
    expect(read('who did Hashemi meet, Kenya aside').parties.map(({ excluded }) => excluded)).toEqual([false, true]);
  });

  it('a low orbit is nobody of that first name', () => {
    expect(read('was the LEO satellite resolution adopted').parties).toEqual([]);
  });

  it('a sum is asked of the sentences', () => {
    expect(read('how much money does Iran want for telecoms').target).toBe('facts');
  });

  it('months of a year are counted from its front and its end', () => {
    expect(read('meetings in the first three months of 2026').dates.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-03-31'],
    ]);
    expect(read('meetings in the last 2 months of 2025').dates.map(({ from, to }) => [from, to])).toEqual([
      ['2025-11-01', '2025-12-31'],
    ]);
  });
});
