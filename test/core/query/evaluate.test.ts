import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { evaluate } from '../../../src/core/query/evaluate.js';
import type { SetQ } from '../../../src/core/query/query.js';
import { SetSchema } from '../../../src/core/query/query-schema.js';
import { setPhrase } from '../../../src/core/query/restate/sets.js';
import type { Knowledge } from '../../../src/core/records/knowledge.js';
import { smallWorlds } from '../../properties/small-worlds.js';
import { BruteForce } from './brute-force.js';
import { anySet, patterns, setsOfKind } from './queries.js';

const WORLDS = 400;
const SETS_EACH = 50;
const SEED = 20261128;

const worldsWithSets = (depth: number) =>
  fc.tuple(smallWorlds, fc.array(anySet(depth), { minLength: SETS_EACH, maxLength: SETS_EACH }));

describe('what a set holds', () => {
  it('is what its definition says, over random worlds and random sets up to four deep', () => {
    let sets = 0;
    let holding = 0;
    fc.assert(
      fc.property(worldsWithSets(3), ([world, drawn]) => {
        const graph = graphFor(world, ['public']);
        const plain = new BruteForce(world);
        for (const set of drawn) {
          expect(membersOf(set, graph), setPhrase(set)).toEqual(sorted(plain.members(set)));
          sets++;
          if (evaluate(set, graph).size > 0) holding++;
        }
      }),
      { numRuns: WORLDS, seed: SEED },
    );
    expect(sets).toBeGreaterThanOrEqual(20_000);
    // A comparison of nothing with nothing would show little.
    expect(holding).toBeGreaterThan(sets / 3);
  }, 300_000);

  it('is the same whatever the order in which the records were given', () => {
    fc.assert(
      fc.property(worldsWithSets(2), ([world, drawn]) => {
        const [one, other] = [world, turned(world)].map((knowledge) => graphFor(knowledge, ['public'])) as [
          Graph,
          Graph,
        ];
        for (const set of drawn) expect(inFull(set, other)).toEqual(inFull(set, one));
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  it('rests on records that are there, one at the least for each member that records make one', () => {
    fc.assert(
      fc.property(worldsWithSets(2), ([world, drawn]) => {
        const graph = graphFor(world, ['public']);
        for (const set of drawn) {
          const found = evaluate(set, graph);
          const witnesses = found.elements().flatMap((one) => [...found.witnesses(one)]);
          expect(witnesses.filter((ref) => graph.keysOf(ref).length === 0 && !ref.startsWith('official:'))).toEqual([]);
          if (set.is === 'records' || (set.is === 'that' && set.how === 'some'))
            for (const one of found.elements()) expect(found.witnesses(one).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20, seed: SEED },
    );
  });
});

describe('sets that say the same hold the same', () => {
  const over = (draw: fc.Arbitrary<readonly [SetQ, SetQ]>) =>
    fc.assert(
      fc.property(smallWorlds, fc.array(draw, { minLength: 20, maxLength: 20 }), (world, pairs) => {
        const graph = graphFor(world, ['public']);
        for (const [one, other] of pairs)
          expect(membersOf(one, graph).yes, setPhrase(one)).toEqual(membersOf(other, graph).yes);
      }),
      { numRuns: 40, seed: SEED },
    );

  it('whom A met are those who met A', () => {
    over(setsOfKind('country', 1).map((set) => [met(set, 'side'), met(set, 'other')] as const));
  });

  it('"A and B" is "B and A", and so with "or"', () => {
    over(
      fc.tuple(setsOfKind('country', 1), setsOfKind('country', 1)).map(
        ([a, b]) =>
          [
            { is: 'and', of: [a, b] },
            { is: 'and', of: [b, a] },
          ] as const,
      ),
    );
    over(
      fc.tuple(setsOfKind('country', 1), setsOfKind('country', 1)).map(
        ([a, b]) =>
          [
            { is: 'or', of: [a, b] },
            { is: 'or', of: [b, a] },
          ] as const,
      ),
    );
  });

  it('a set is what it has in common with another and what it has not, where nothing is left open', () => {
    const fixed = fc.tuple(setsOfKind('country', 0), setsOfKind('country', 0));
    over(
      fixed.map(
        ([a, b]) =>
          [
            {
              is: 'or',
              of: [
                { is: 'and', of: [a, b] },
                { is: 'less', of: a, less: b },
              ],
            },
            a,
          ] as const,
      ),
    );
  });

  it('those who did none of something are all but those who did, and who may have', () => {
    fc.assert(
      fc.property(smallWorlds, patterns('agreement', 1), (world, pattern) => {
        const graph = graphFor(world, ['public']);
        const all: SetQ = { is: 'all', kind: 'country' };
        const that = (how: 'some' | 'no'): SetQ => ({ is: 'that', of: all, in: pattern, hole: 'side', how });
        const [some, none] = [membersOf(that('some'), graph), membersOf(that('no'), graph)];
        const named = Object.values(pattern.roles).flatMap((set) =>
          set?.is === 'these' ? set.ids.map((id) => `${set.kind}:${id}`) : [],
        );
        const rest = evaluate(all, graph)
          .elements()
          .filter((one) => !some.yes.includes(one) && !some.open.includes(one) && !named.includes(one));
        expect(none.yes).toEqual([...rest].sort());
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

describe('a set as data', () => {
  it('is taken by its schema as it is, and has a phrase', () => {
    fc.assert(
      fc.property(anySet(4), (set) => {
        expect(SetSchema.parse(JSON.parse(JSON.stringify(set)))).toEqual(JSON.parse(JSON.stringify(set)));
        expect(setPhrase(set)).not.toBe('');
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('is refused by its schema with a part that it does not know', () => {
    const result = SetSchema.safeParse({ is: 'all', kind: 'country', colour: 'red' });
    expect(result.success).toBe(false);
  });
});

function met(set: SetQ, role: 'side' | 'other'): SetQ {
  const hole = role === 'side' ? 'other' : 'side';
  return {
    is: 'that',
    of: { is: 'all', kind: 'country' },
    in: { kind: 'meeting', roles: { [role]: set } },
    hole,
    how: 'some',
  };
}

function membersOf(set: SetQ, graph: Graph) {
  const found = evaluate(set, graph);
  return sorted({ yes: found.elements(), open: found.open().keys() });
}

function sorted({ yes, open }: { readonly yes: Iterable<string>; readonly open: Iterable<string> }) {
  return { yes: [...yes].sort(), open: [...open].sort() };
}

function inFull(set: SetQ, graph: Graph) {
  const found = evaluate(set, graph);
  return found.elements().map((one) => [one, found.witnesses(one)]);
}

function turned(world: Knowledge): Knowledge {
  const { meetings, agreements, proposals } = world;
  return {
    ...world,
    meetings: [...meetings].reverse(),
    agreements: [...agreements].reverse(),
    proposals: [...proposals].reverse(),
  };
}
