import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isComposed } from '../../../src/core/grammar/composition.js';
import { RULES, readWhole } from '../../../src/core/grammar/read.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import type { Query } from '../../../src/core/query/query.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { QUESTION_MAX } from '../../../src/core/question/clean.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ALL_QUESTIONS, ASKED_AT } from '../../corpus/questions.js';
import { smallWorlds } from '../../properties/small-worlds.js';
import { queries } from './asked.js';
import { canonical, normalQuery } from './normal-form.js';

const SEED = 20261128;

/** Queries by their depth: the roles of a pattern go one deeper than the set that it is of. */
const RUNS = [
  { depth: 0, runs: 500 },
  { depth: 1, runs: 3500 },
  { depth: 2, runs: 4500 },
  { depth: 3, runs: 2500 },
] as const;

/** What is said back of a query and read as something else, or not at all; null where it is read as it was meant. */
function misread(query: Query, graph: Graph): string | null {
  const text = restate(query);
  const read = readWhole(linked(text, graph, ASKED_AT), graph);
  if (!read) return `${text} => not read`;
  return canonical(normalQuery(read.query)) === canonical(normalQuery(query))
    ? null
    : `${text} => ${restate(read.query)}`;
}

describe('what is said back above an answer', () => {
  it('is read again as what it was said of, for 10,000 random queries up to four deep', () => {
    const graph = graphFor(fc.sample(smallWorlds, { numRuns: 1, seed: SEED })[0]!, ['public']);
    const drawn = RUNS.flatMap(({ depth, runs }) => fc.sample(queries(depth), { numRuns: runs, seed: SEED }));
    const asked = drawn.filter((query) => restate(query).length <= QUESTION_MAX);
    expect(asked.length).toBeGreaterThanOrEqual(10_000);
    expect(asked.flatMap((query) => misread(query, graph) ?? [])).toEqual([]);
  }, 300_000);
});

describe('what people asked and the grammar reads', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), ['public']);
  });

  it('is read again from what is said back of it, wherever that is shown', () => {
    const read = [...ALL_QUESTIONS, ...RULES.flatMap(({ reads }) => reads)].flatMap(
      (text) => readWhole(linked(text, graph, ASKED_AT), graph)?.query ?? [],
    );
    const shown = read.filter((query) => query.ask !== 'parts' && isComposed(query));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.flatMap((query) => misread(query, graph) ?? [])).toEqual([]);
  });
});
