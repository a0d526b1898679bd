import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { composed } from './composed.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const linesOf = (text: string) => composed(text, graph).lines;

describe('several sets beside each other', () => {
  it.each([
    ['who signed more agreements, Kenya or Ghana', 'As many agreements on record: Kenya 1, Ghana 1.'],
    ['which had more meetings, Malaysia or Kenya', 'More meetings on record for Malaysia: Malaysia 12, Kenya 10.'],
    [
      'which of Hashemi and Fahmi met more countries',
      'More countries on record for Sattar Hashemi: Sattar Hashemi 7, Fahmi Fadzil 6.',
    ],
    ['did Malaysia meet more countries than Iran in 2025', 'More countries on record for Iran: Iran 9, Malaysia 8.'],
  ])('are told by which has more, with all numbers: %s', (text, verdict) => {
    expect(linesOf(text)[0]).toBe(verdict);
  });

  it('says that a record may stand for several documents, where one does', () => {
    expect(linesOf('did Iran sign more memoranda than Kenya').at(-1)).toBe(
      'Counted are records; one of them may stand for several documents.',
    );
  });

  it('says of each how its documents stand', () => {
    const [first] = linesOf('compare the status of the Iran-Malaysia memorandum and the Iran-Kenya memorandum');
    expect(first).toBe('Malaysia: under negotiation on 17 November 2025. Kenya: in force in November 2025.');
  });

  it('says for which the latest is later', () => {
    const [first] = linesOf('comparison by date of each of (meetings of Kenya) and meetings of Malaysia');
    expect(first).toMatch(/^The later is of /);
  });

  it('have nothing beside each other where nothing is on record', () => {
    expect(linesOf('who signed more declarations, Kenya or Ghana')[0]).toMatch(/^No record/);
  });
});

describe('what several have in common', () => {
  it('is counted and named first, then what each has alone', () => {
    const lines = linesOf('what do Iran and Malaysia have in common at WTDC-25');
    expect(lines[0]).toBe('3 topics in common: connectivity, ITU elections and candidatures and online safety.');
    expect(lines[1]).toMatch(/^Only Iran: /);
  });

  it('is told with why, where it is countries', () => {
    const lines = linesOf('which countries do Iran and India have in common');
    expect(lines[0]).toBe('2 countries in common: Indonesia and Malaysia.');
    expect(lines[1]).toMatch(/^Indonesia: Meutya Hafid, [^:]* met Iran/);
  });
});

describe('records in order of time', () => {
  it('begins with how many events and from when to when', () => {
    const lines = linesOf('timeline of Iran and Pakistan');
    expect(lines[0]).toBe('10 events, from 9 February 2020 to November 2025:');
    expect(lines).toHaveLength(11);
  });

  it('ends with notes, of few records', () => {
    expect(linesOf('timeline between India and Germany').at(-1)).toContain('Kalinga TV');
  });
});

describe('what sources tell differently', () => {
  it('is each note that says so, and how many there are', () => {
    const lines = linesOf('where do sources disagree about meetings of Iran with Kenya');
    expect(lines[0]).toBe('2 records carry a note that sources differ:');
    expect(lines).toHaveLength(3);
  });

  it('is not on record where no note says so, which is not to say that they agree', () => {
    expect(linesOf('where do sources disagree about meetings of Ghana with Kenya')[0]).toMatch(
      /^No record: no difference/,
    );
  });
});
