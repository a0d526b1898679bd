import fc from 'fast-check';
import {
  CHANGE_KINDS,
  type Facets,
  FIELDS,
  type Field,
  type Filter,
  RECORD_KINDS,
} from '../../../../src/core/digest/filter/filter.js';
import type { Graph } from '../../../../src/core/graph/graph.js';

/** Values of each field that are on record, a few of each. */
export function valuesOf(graph: Graph): Readonly<Record<Field, readonly string[]>> {
  const ids = (records: readonly { readonly id: string }[]) => records.slice(0, 6).map(({ id }) => id);
  const { officials, organisations, conferences, topics, agreements } = graph.knowledge;
  return {
    country: ['PK', 'TJ', 'IR', 'KE', 'US'],
    official: ids(officials),
    organisation: ids(organisations),
    conference: ids(conferences),
    topic: ids(topics),
    agreement: ids(agreements),
    kind: RECORD_KINDS,
    change: CHANGE_KINDS,
  };
}

/** Filters of whatever shape over some values. Each clause is an object of its own. */
export function anyFilter(values: Readonly<Record<Field, readonly string[]>>): fc.Arbitrary<Filter> {
  const is = fc
    .constantFrom(...FIELDS)
    .chain((field) => fc.constantFrom(...values[field]).map((value): Filter => ({ op: 'is', field, value })));
  const everything = fc.constant(0).map((): Filter => ({ op: 'everything' }));
  const leaf = fc.oneof({ weight: 9, arbitrary: is }, { weight: 1, arbitrary: everything });
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'filter' },
      leaf,
      tie('filter').map((of): Filter => ({ op: 'not', of })),
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('filter'), { minLength: 2, maxLength: 3 }))
        .map(([op, of]): Filter => ({ op, of })),
    ),
  })).filter;
}

/** Facets with some of the values in each field. */
export function anyFacets(values: Readonly<Record<Field, readonly string[]>>): fc.Arbitrary<Facets> {
  const field = (name: Field) => fc.subarray([...values[name]]);
  return fc.record({
    country: field('country'),
    official: field('official'),
    organisation: field('organisation'),
    conference: field('conference'),
    topic: field('topic'),
    agreement: field('agreement'),
    kind: field('kind'),
    change: field('change'),
  });
}
