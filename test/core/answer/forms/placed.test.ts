import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { composed } from './composed.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const linesOf = (text: string) => composed(text, graph).lines;

describe('a place in a ranking', () => {
  it('tells who stands there, then who comes before and behind', () => {
    const [first, before] = linesOf('countries by number of meetings, most first, in second place');
    expect(first).toMatch(/^\p{L}+ comes second: \d+ meetings\.$/u);
    expect(before).toMatch(/^India: \d+\.$/);
  });

  it('tells all who are tied in it', () => {
    const [first] = linesOf('countries by number of meetings with Iran, most first, in third place');
    expect(first).toMatch(/^.+ and .+ come third: 3 meetings with Iran each\.$/);
  });

  it('tells who comes next after somebody, wherever he stands', () => {
    const [first] = linesOf('countries by number of meetings with Iran, most first, next after Pakistan');
    expect(first).toBe('Azerbaijan comes next after Pakistan: 4 meetings with Iran.');
  });

  it('says that nobody is there', () => {
    expect(linesOf('countries by number of meetings with Iran, most first, in tenth place')).toEqual([
      'No record: nobody is in that place, as all that have any are in the places before.',
    ]);
    expect(linesOf('countries by number of meetings with Iran, most first, next after Fiji')).toEqual([
      'No record: nobody is in that place, as Fiji is not among those that have any.',
    ]);
  });
});

describe('records that several take part in', () => {
  it('are told whichever side each of them is on', () => {
    expect(linesOf('in which meetings were both Doreen Bogdan-Martin and Cosmas Zavazava present')[0]).toMatch(
      /^5 meetings are on record/,
    );
    expect(linesOf('which partners do Azerbaijan and India have in common')[0]).toMatch(/^\d countries in common: /);
  });
});

describe('ministers of whom none of full rank is meant', () => {
  it('are told as the ministers of state that they are', () => {
    const [first, second] = linesOf('which ministers met Fahmi Fadzil in Baku but did not meet Sattar Hashemi in Baku');
    expect(first).toMatch(/^No minister of full rank/);
    expect(second).toMatch(/Pemmasani and .*Kabbyanga/);
  });
});
