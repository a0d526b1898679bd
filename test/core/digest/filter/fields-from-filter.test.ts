import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsFromFilter } from '../../../../src/core/digest/filter/fields-from-filter.js';
import { CHANGE_KINDS, type Filter, RECORD_KINDS } from '../../../../src/core/digest/filter/filter.js';
import { type FormFields, filterFromFields } from '../../../../src/core/digest/filter/form-fields.js';
import { matches } from '../../../../src/core/digest/filter/matches.js';
import { type Resolve, resolverFor } from '../../../../src/core/digest/filter/resolver.js';
import { complete } from '../../../../src/core/graph/complete.js';
import { type Graph, graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { anyFacets, anyFilter, valuesOf } from './filters.js';

let graph: Graph;
let resolve: Resolve;
beforeAll(async () => {
  graph = graphFor(await loaded(), []);
  resolve = resolverFor(graph);
});

const NOTHING: FormFields = {
  ...{ countries: [], officials: [], conferences: [], topics: [] },
  ...{ kinds: [], changes: [], except: [] },
};
const COUNTRY = (value: string): Filter => ({ op: 'is', field: 'country', value });

/** Fields as people fill them in: names that the form offers, each once. */
function anyFields(): fc.Arbitrary<FormFields> {
  const offered = (kind: Parameters<typeof complete>[0]) => [...complete(kind, '', graph, 12)];
  const some = (names: readonly string[]) => fc.shuffledSubarray([...names], { maxLength: 3 });
  const everyone = (['country', 'person', 'conference', 'topic'] as const).flatMap((kind) => offered(kind).slice(0, 4));
  return fc.record({
    countries: some(offered('country')),
    officials: some(offered('person')),
    conferences: some(offered('conference')),
    topics: some(offered('topic')),
    kinds: fc.subarray([...RECORD_KINDS]),
    changes: fc.subarray([...CHANGE_KINDS]),
    except: some(everyone),
  });
}

describe('the fields of a filter', () => {
  it('are those that it was made of', () => {
    fc.assert(
      fc.property(anyFields(), (fields) => {
        const filter = filterFromFields(fields, resolve);
        if (typeof filter === 'string') throw new Error(filter);
        const again = fieldsFromFilter(filter, graph);
        expect(again).not.toBeNull();
        expect(filterFromFields(again!, resolve)).toEqual(filter);
        // A conference has a longer name on record than the one that is offered.
        const { conferences: _, except: __, ...shown } = again!;
        const { conferences: ___, except: ____, ...filled } = fields;
        expect(shown).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  it('keep what the filter keeps, whatever filter it is, or there are none', () => {
    const values = valuesOf(graph);
    let fitted = 0;
    fc.assert(
      fc.property(anyFilter(values), fc.array(anyFacets(values), { minLength: 8, maxLength: 8 }), (filter, news) => {
        const fields = fieldsFromFilter(filter, graph);
        if (fields === null) return;
        fitted++;
        const again = filterFromFields(fields, resolve) as Filter;
        expect(news.map((one) => matches(again, one))).toEqual(news.map((one) => matches(filter, one)));
      }),
      { numRuns: 2_000 },
    );
    expect(fitted).toBeGreaterThan(50);
  });

  it('name the countries of a region that an exception was of one by one', () => {
    const filter = filterFromFields({ ...NOTHING, except: ['Central Asia'] }, resolve) as Filter;
    const except = fieldsFromFilter(filter, graph)?.except;
    expect(except).toContain('Tajikistan');
    expect(except?.length).toBeGreaterThan(3);
  });

  it.each<[string, Filter]>([
    ['an agreement', { op: 'is', field: 'agreement', value: 'baku-declaration' }],
    ['two countries together', { op: 'and', of: [COUNTRY('PK'), COUNTRY('TJ')] }],
    ['a country or a kind', { op: 'or', of: [COUNTRY('PK'), { op: 'is', field: 'kind', value: 'meeting' }] }],
    ['a record that is gone', { op: 'is', field: 'official', value: 'nobody-of-this-name' }],
    ['no meeting', { op: 'not', of: { op: 'is', field: 'kind', value: 'meeting' } }],
    ['nothing', { op: 'not', of: { op: 'everything' } }],
  ])('are none for %s', (_, filter) => {
    expect(fieldsFromFilter(filter, graph)).toBeNull();
  });

  it('are empty for everything', () => {
    expect(fieldsFromFilter({ op: 'everything' }, graph)).toEqual(NOTHING);
  });
});
