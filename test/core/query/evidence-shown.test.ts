import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../../src/core/answer/answer.js';
import { composeQuery } from '../../../src/core/answer/forms/compose-query.js';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import type { Query } from '../../../src/core/query/query.js';
import { smallKnowledge } from '../../curate/small-knowledge.js';

const MEETINGS = 300;

/** A graph that counts how often somebody is looked up in it. */
function counting(): { readonly graph: Graph; calls(): number } {
  const ids = Array.from({ length: MEETINGS }, (_, at) => `m${at}`);
  const graph = graphFor(
    smallKnowledge({
      sources: { s: {} },
      officials: { ana: { name: 'Ana Sorel', posts: [{ title: 'Minister', country: 'OM' }] } },
      meetings: Object.fromEntries(
        ids.map((id) => [
          id,
          {
            place: 'Oslo',
            participants: [
              { official: 'ana', for: 'OM' },
              { official: null, for: 'KE' },
            ],
          },
        ]),
      ),
    }),
    [],
  );
  let calls = 0;
  const watched = new Proxy(graph, {
    get: (target, key) => {
      if (key === 'official') calls++;
      return Reflect.get(target, key);
    },
  });
  return { graph: watched, calls: () => calls };
}

describe('the words and sources of a line', () => {
  it.each(['list', 'count', 'exists'] as const)('are made when it is shown: %s', (ask) => {
    const { graph, calls } = counting();
    const oman = { is: 'these', kind: 'country', ids: ['OM'], said: 'Oman' } as const;
    const query: Query = { ask, of: { is: 'records', of: { kind: 'meeting', roles: { side: oman } } } };
    const draft = composeQuery(query, graph);
    expect(draft.listed).toHaveLength(MEETINGS);
    expect(calls()).toBeLessThan(MEETINGS);
    statementsOf({ blocks: draft.blocks.slice(0, 6) });
    expect(calls()).toBeLessThan(MEETINGS);
    statementsOf(draft).map(({ text }) => text);
    expect(calls()).toBeGreaterThan(MEETINGS);
  });
});
