import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection, PostingCollector, union, without } from '../../../src/core/graph/posting-lists.js';
import { postingsOf } from '../../../src/core/graph/postings.js';

const ascending = fc.uniqueArray(fc.nat(300), { maxLength: 120 }).map((list) => Uint32Array.from(list).sort());

describe('posting lists', () => {
  it('hold each position once, in order, whatever keys come between', () => {
    const collected = new PostingCollector();
    for (const [key, position] of [
      ['a', 0],
      ['b', 0],
      ['a', 0],
      ['a', 3],
      ['b', 7],
      ['a', 9],
    ] as const)
      collected.add(key, position);
    const { list } = collected.lists();
    expect([...list('a')]).toEqual([0, 3, 9]);
    expect([...list('b')]).toEqual([0, 7]);
    expect([...list('c')]).toEqual([]);
  });

  it('intersect as sets do', () => {
    fc.assert(
      fc.property(fc.array(ascending, { minLength: 1, maxLength: 4 }), (lists) => {
        const expected = [...lists[0]!].filter((one) => lists.every((list) => list.includes(one)));
        expect([...intersection(lists)!]).toEqual(expected);
      }),
    );
    expect(intersection([])).toBeNull();
  });

  it('unite and subtract as sets do', () => {
    fc.assert(
      fc.property(fc.array(ascending, { maxLength: 4 }), ascending, (lists, gone) => {
        const all = union(lists, 301);
        expect([...all]).toEqual([...new Set(lists.flatMap((list) => [...list]))].sort((a, b) => a - b));
        expect([...without(all, gone, 301)]).toEqual([...all].filter((one) => !gone.includes(one)));
      }),
    );
  });
});

describe('postings of 100,000 records', () => {
  const records = Array.from({ length: 100_000 }, (_, at) => ({ at, keys: ['all', `last:${at % 10}`, `one:${at}`] }));
  const postings = postingsOf(records, ({ keys }) => keys);

  it('find what has a key of every clause, in order', () => {
    const found = postings.matching([['all'], ['last:3', 'last:4'], ['one:13', 'one:4', 'one:15']]);
    expect(found.map(({ at }) => at)).toEqual([4, 13]);
  });

  it('leave out what has a key that is excepted', () => {
    expect(postings.matching([['last:3', 'one:8']], ['last:3']).map(({ at }) => at)).toEqual([8]);
    expect(postings.matching([], ['all'])).toEqual([]);
    expect(postings.matching([])).toHaveLength(100_000);
    expect(postings.count('last:7')).toBe(10_000);
  });
});
