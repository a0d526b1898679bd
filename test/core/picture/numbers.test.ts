import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { Kind, Pattern, SetQ } from '../../../src/core/query/query.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { smallWorlds } from '../../properties/small-worlds.js';
import { setsOfKind } from '../query/queries.js';
import { dataOf } from './drawn.js';

/** A node as a set. */
function these(id: string): SetQ {
  const [kind, name] = id.split(':') as [Kind, string];
  return { is: 'these', kind, ids: [name], said: name };
}

function sizeOf(pattern: Pattern, graph: Graph): number {
  return evaluate({ is: 'records', of: pattern }, graph).size;
}

const OFFICIALS_MEET = (of: SetQ): SetQ => ({
  is: 'that',
  of: { is: 'all', kind: 'official' },
  in: { kind: 'meeting', roles: {}, among: of },
  hole: 'side',
  how: 'some',
});

describe('the numbers of a picture are those of the query', { timeout: 240_000 }, () => {
  it('in who met whom: of each node and of each two', () => {
    fc.assert(
      fc.property(smallWorlds, setsOfKind('meeting', 2), (knowledge: Knowledge, of: SetQ) => {
        const graph = graphFor(knowledge, []);
        for (const set of [of, OFFICIALS_MEET(of)]) {
          const data = dataOf({ ask: 'list', of: set }, 'network', graph);
          if (data?.kind !== 'network') continue;
          const among = { kind: 'meeting', among: of } as const;
          for (const node of data.nodes.filter(({ id }) => !id.startsWith('unnamed:')))
            expect(sizeOf({ ...among, roles: { side: these(node.id) } }, graph)).toBe(node.meetings);
          expect(data.pairs).toBe(data.edges.length);
          for (const { a, b, meetings } of data.edges) {
            const [one, other] = [data.nodes[a]!.id, data.nodes[b]!.id];
            if (one.startsWith('unnamed:') || other.startsWith('unnamed:')) continue;
            expect(sizeOf({ ...among, roles: { side: these(one), other: these(other) } }, graph)).toBe(meetings);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('in documents by country: of each country, and of each of its statuses', () => {
    fc.assert(
      fc.property(smallWorlds, setsOfKind('agreement', 2), (knowledge: Knowledge, of: SetQ) => {
        const graph = graphFor(knowledge, []);
        const data = dataOf({ ask: 'list', of }, 'pending', graph);
        if (data?.kind !== 'pending') return;
        for (const { id, documents, shares } of data.rows) {
          const own = { kind: 'agreement', roles: { side: these(id) }, among: of } as const;
          expect(sizeOf(own, graph)).toBe(documents);
          for (const share of shares)
            expect(sizeOf({ ...own, limits: { latest: [share.status] } }, graph)).toBe(share.documents);
        }
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('in meetings by month: all that have a month, each once', () => {
    fc.assert(
      fc.property(smallWorlds, setsOfKind('meeting', 2), (knowledge: Knowledge, of: SetQ) => {
        const graph = graphFor(knowledge, []);
        const data = dataOf({ ask: 'list', of }, 'months', graph);
        if (data?.kind !== 'months') return;
        const found = evaluate(of, graph)
          .elements()
          .map((one) => graph.meeting(one.slice('meeting:'.length))!);
        const drawn = data.spans.reduce((sum, { held }) => sum + (held?.meetings ?? 0), 0);
        expect(drawn).toBe(
          found.filter(({ date }) => (data.unit === 'month' ? /^\d{4}-\d/ : /./).test(date ?? '')).length,
        );
      }),
      { numRuns: 150, seed: 9 },
    );
  });

  it('in a timeline: of each document every status, of each meeting one event', () => {
    fc.assert(
      fc.property(smallWorlds, (knowledge: Knowledge) => {
        const graph = graphFor(knowledge, []);
        const of: SetQ[] = (['meeting', 'agreement'] as const).map((kind) => ({ is: 'all', kind }));
        const data = dataOf({ ask: 'timeline', of }, 'timeline', graph);
        if (data?.kind !== 'timeline') return;
        const statuses = knowledge.agreements.reduce((sum, { history }) => sum + history.length, 0);
        expect(data.counted).toMatch(new RegExp(`^${knowledge.meetings.length + statuses} events?$`));
      }),
      { numRuns: 100, seed: 10 },
    );
  });
});
