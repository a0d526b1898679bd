import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { composeQuery } from '../../../src/core/answer/forms/compose-query.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import type { Query } from '../../../src/core/query/query.js';
import { relaxations } from '../../../src/core/query/relax.js';
import { smallWorlds } from '../../properties/small-worlds.js';
import { setsOfKind } from './queries.js';

vi.mock('../../../src/core/query/relax.js', async (original) => {
  const actual = await original<typeof import('../../../src/core/query/relax.js')>();
  return { ...actual, relaxations: vi.fn(actual.relaxations) };
});

const SEED = 20261128;
const records = fc.constantFrom('meeting' as const, 'agreement' as const, 'proposal' as const);
const drawn = records.chain((kind) => fc.tuple(setsOfKind(kind, 2), setsOfKind(kind, 2)));

/** How often something was looked for that gives way, where queries made of two sets are answered over random worlds. */
function relaxed(queryOf: (of: Parameters<typeof relaxations>[0], among: Parameters<typeof relaxations>[0]) => Query) {
  vi.mocked(relaxations).mockClear();
  let empty = 0;
  fc.assert(
    fc.property(smallWorlds, fc.array(drawn, { minLength: 10, maxLength: 10 }), (world, pairs) => {
      const graph = graphFor(world, ['public']);
      for (const [of, among] of pairs) if (composeQuery(queryOf(of, among), graph).outcome === 'no-record') empty++;
    }),
    { numRuns: 60, seed: SEED },
  );
  return { empty, times: vi.mocked(relaxations).mock.calls.length };
}

describe('what gives way where nothing is on record', () => {
  it('is looked for where records are listed', () => {
    const { empty, times } = relaxed((of) => ({ ask: 'list', of }));
    expect(empty).toBeGreaterThan(10);
    expect(times).toBeGreaterThan(10);
  });

  it.each([
    ['a yes or a no', (of): Query => ({ ask: 'exists', of })],
    ['a number', (of): Query => ({ ask: 'count', of })],
    ['a share', (of, among): Query => ({ ask: 'share', of, among })],
  ] satisfies [string, Parameters<typeof relaxed>[0]][])('is never: %s', (_, queryOf) => {
    const { empty, times } = relaxed(queryOf);
    expect(empty).toBeGreaterThan(10);
    expect(times).toBe(0);
  });
});
