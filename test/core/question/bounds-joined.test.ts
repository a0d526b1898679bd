import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
});
const spans = (text: string) => understand(text, graph, ASKED_AT).question.dates.map(({ from, to }) => [from, to]);

describe('dates that are open at one end', () => {
  it('of which both have to hold are one: since the later', () => {
    expect(spans('meetings of Iran with Azerbaijan after WTDC-25 (i.e. since December 2025)')).toEqual([
      ['2025-12-01', null],
    ]);
  });

  it('are the days between both, where one begins before the other ends', () => {
    expect(spans('meetings of Iran after January 2025 and before WTDC-25')).toEqual([['2025-02-01', '2025-11-16']]);
  });

  it('are each by itself where they have no day in common', () => {
    expect(spans('meetings of Iran before 2024 or after WTDC-25')).toHaveLength(2);
  });
});
