import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facets, Filter } from '../../../../src/core/digest/filter/filter.js';
import { explain, matches } from '../../../../src/core/digest/filter/matches.js';
import { allOf, anyOf, noneOf, normalised } from '../../../../src/core/digest/filter/normalised.js';
import { anyFacets, anyFilter } from './filters.js';

const VALUES = {
  country: ['PK', 'TJ', 'IR'],
  official: ['sattar-hashemi'],
  organisation: ['itu'],
  conference: ['wtdc-25'],
  topic: ['5g', 'space'],
  agreement: ['baku-declaration'],
  kind: ['meeting', 'agreement'],
  change: ['added', 'status'],
};
const filters = anyFilter(VALUES);
const facets = anyFacets(VALUES);

const NEWS: Facets = {
  country: ['PK', 'IR'],
  official: [],
  organisation: [],
  conference: [],
  topic: ['space'],
  agreement: [],
  kind: ['meeting'],
  change: ['added'],
};
const PAKISTAN: Filter = { op: 'is', field: 'country', value: 'PK' };
const KENYA: Filter = { op: 'is', field: 'country', value: 'KE' };
const SPACE: Filter = { op: 'is', field: 'topic', value: 'space' };
const STATUS: Filter = { op: 'is', field: 'change', value: 'status' };

/** What a filter keeps, by its words alone: a JavaScript expression of the values. */
function plainly(filter: Filter, values: Facets): boolean {
  const code = JSON.stringify(filter, (_key, part: unknown) => part);
  const known = new Set(Object.entries(values).flatMap(([field, list]) => list.map((value) => `${field}=${value}`)));
  const walk = (one: Filter): number => {
    if (one.op === 'everything') return 1;
    if (one.op === 'is') return known.has(`${one.field}=${one.value}`) ? 1 : 0;
    if (one.op === 'not') return 1 - walk(one.of);
    const truths = one.of.map(walk);
    return one.op === 'and' ? truths.reduce((a, b) => a * b, 1) : Math.max(0, ...truths);
  };
  return walk(JSON.parse(code) as Filter) === 1;
}

describe('a filter', () => {
  it('keeps what its words say', () => {
    fc.assert(fc.property(filters, facets, (filter, values) => matches(filter, values) === plainly(filter, values)));
  });

  it('keeps the same in its plainest form, which has a plainest form no other than itself', () => {
    fc.assert(
      fc.property(filters, facets, (filter, values) => {
        const plain = normalised(filter);
        expect(matches(plain, values)).toBe(matches(filter, values));
        expect(normalised(plain)).toEqual(plain);
      }),
    );
  });

  it('is put together from others', () => {
    expect(allOf([])).toEqual({ op: 'everything' });
    expect(allOf([PAKISTAN, { op: 'everything' }, PAKISTAN])).toEqual(PAKISTAN);
    expect(anyOf([PAKISTAN, anyOf([KENYA, SPACE])])).toEqual({ op: 'or', of: [PAKISTAN, KENYA, SPACE] });
    expect(anyOf([PAKISTAN, { op: 'everything' }])).toEqual({ op: 'everything' });
    expect(noneOf(noneOf(PAKISTAN))).toEqual(PAKISTAN);
  });
});

describe('the explanation of a filter', () => {
  it.each<[Filter, ReturnType<typeof explain>]>([
    [{ op: 'everything' }, { kept: true, because: { op: 'everything' }, why: 'everything is kept' }],
    [PAKISTAN, { kept: true, because: PAKISTAN, why: 'matches country:PK' }],
    [
      { op: 'and', of: [PAKISTAN, STATUS, KENYA] },
      { kept: false, because: STATUS, why: 'does not match change:status' },
    ],
    [
      { op: 'or', of: [KENYA, SPACE, PAKISTAN] },
      { kept: true, because: SPACE, why: 'matches topic:space' },
    ],
    [
      { op: 'or', of: [KENYA, STATUS] },
      { kept: false, because: { op: 'or', of: [KENYA, STATUS] }, why: 'matches none of country:KE, change:status' },
    ],
    [
      { op: 'and', of: [PAKISTAN, SPACE] },
      { kept: true, because: { op: 'and', of: [PAKISTAN, SPACE] }, why: 'matches all of country:PK, topic:space' },
    ],
    [
      { op: 'and', of: [PAKISTAN, { op: 'not', of: { op: 'or', of: [KENYA, SPACE] } }] },
      { kept: false, because: SPACE, why: 'matches topic:space' },
    ],
    [
      { op: 'not', of: KENYA },
      { kept: true, because: { op: 'not', of: KENYA }, why: 'does not match country:KE' },
    ],
  ])('of %j', (filter, explained) => {
    expect(explain(filter, NEWS)).toEqual(explained);
  });

  it('says clauses in given words', () => {
    expect(explain(SPACE, NEWS, () => 'the space industry').why).toBe('matches the space industry');
  });

  it('says of all filters what they keep', () => {
    fc.assert(
      fc.property(filters, facets, (filter, values) => explain(filter, values).kept === matches(filter, values)),
    );
  });

  it('names a clause on which it hangs: were that otherwise and nothing else decides so too, the outcome would be', () => {
    fc.assert(
      fc.property(filters, facets, (filter, values) => {
        const { kept, because } = explain(filter, values);
        fc.pre(hangsOn(filter, because, values));
        expect(matches(turned(filter, because, values), values)).toBe(!kept);
      }),
    );
  });
});

/** The filter with one of its clauses, the very object, as it would be were it the other way round. */
function turned(filter: Filter, clause: Filter, values: Facets): Filter {
  if (filter === clause)
    return matches(clause, values) ? { op: 'not', of: { op: 'everything' } } : { op: 'everything' };
  if (filter.op === 'not') return { op: 'not', of: turned(filter.of, clause, values) };
  return filter.op === 'and' || filter.op === 'or'
    ? { op: filter.op, of: filter.of.map((one) => turned(one, clause, values)) }
    : filter;
}

function holds(filter: Filter, clause: Filter): boolean {
  if (filter === clause) return true;
  if (filter.op === 'not') return holds(filter.of, clause);
  return (filter.op === 'and' || filter.op === 'or') && filter.of.some((one) => holds(one, clause));
}

/** Whether no list on the way down to a clause is decided by another member as well. */
function hangsOn(filter: Filter, clause: Filter, values: Facets): boolean {
  if (filter === clause) return true;
  if (filter.op === 'not') return hangsOn(filter.of, clause, values);
  if (filter.op !== 'and' && filter.op !== 'or') return false;
  const decides = filter.op === 'or';
  const [only, ...others] = filter.of.filter((one) => matches(one, values) === decides);
  return only !== undefined && others.length === 0 && holds(only, clause) && hangsOn(only, clause, values);
}
