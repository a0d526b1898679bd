import { beforeAll, describe, expect, it } from 'vitest';
import { RULES, readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

const AT = { now: '2026-11-28T09:00:00Z', zone: 'UTC' };
const rulesOf = (sentence: string) => readWhole(linked(sentence, graph, AT), graph)?.rules ?? null;

describe('each rule of the grammar', () => {
  for (const rule of RULES) {
    it(`${rule.name} is in the best reading of what it reads, and in none that it must not`, () => {
      const lacking = rule.reads.filter((one) => !rulesOf(one)?.includes(rule.name));
      const wrong = rule.not.filter((one) => rulesOf(one)?.includes(rule.name));
      expect({ lacking, wrong }).toEqual({ lacking: [], wrong: [] });
    });
  }

  it('has a name of its own', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});
