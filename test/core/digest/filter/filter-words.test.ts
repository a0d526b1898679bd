import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../../src/core/digest/filter/filter-text.js';
import { filterWords } from '../../../../src/core/digest/filter/filter-words.js';
import { printFilter } from '../../../../src/core/digest/filter/print-filter.js';
import { readScope } from '../../../../src/core/digest/filter/read-scope.js';
import { resolverFor } from '../../../../src/core/digest/filter/resolver.js';
import { graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../../properties/hidden.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);

function words(text: string): string {
  const read = parseFilter(text, resolverFor(graph));
  return read.ok ? filterWords(read.filter, graph) : read.problem;
}

describe('a filter in words', () => {
  it.each([
    ['everything', 'everything'],
    ['not everything', 'nothing'],
    ['country:PK', 'Pakistan'],
    ['country:PK,TJ and not topic:5g and change:status', 'Pakistan or Tajikistan, not 5G, only status changes'],
    ['not topic:5g,6g', 'not 5G, not 6G'],
    ['not country:PK,TJ,IR,KE', 'not (Pakistan or Tajikistan or Iran or Kenya)'],
    ['change:status,corrected', 'only status changes or corrections'],
    ['kind:meeting and change:added and official:Hashemi', 'new meetings of Sattar Hashemi'],
    ['kind:agreement and country:IR', 'agreements of Iran'],
    ['kind:agreement and country:IR and country:PK', 'agreements of Iran with Pakistan'],
    ['kind:meeting and country:PK,TJ and not topic:5g', 'meetings of Pakistan or Tajikistan, except those about 5G'],
    ['kind:meeting,agreement and country:PK', 'meetings of Pakistan and agreements of Pakistan'],
    [
      'kind:meeting,agreement and country:PK and change:added',
      'new meetings of Pakistan and new agreements of Pakistan',
    ],
    ['kind:proposal and country:KE and topic:5g', 'proposals involving Kenya about 5G'],
    ['kind:agreement and conference:WTDC-25 and change:status', 'status changes of agreements at WTDC-25'],
    ['kind:official and country:KE', 'officials of Kenya'],
    ['kind:conference and org:ITU', 'conferences organised by International Telecommunication Union'],
    ['kind:official and topic:5g', '5G, only officials'],
    [
      'kind:agreement,meeting and change:status,withdrawn',
      'only status changes of agreements or meetings or withdrawals of agreements or meetings',
    ],
    ['change:added', 'only new records'],
    ['change:source', 'only new sources'],
    ['not kind:meeting', 'not meetings'],
    ['country:PK or topic:5g and kind:meeting', 'Pakistan or (5G and meetings)'],
    ['not (country:PK and topic:5g)', 'not (Pakistan and 5G)'],
    ['conference:WTDC-25', 'WTDC-25'],
    ['org:ITU', 'International Telecommunication Union'],
    ['agreement:"Baku Declaration"', 'Baku Declaration'],
  ])('%s: %s', (text, said) => {
    expect(words(text)).toBe(said);
  });

  it.each([
    'kind:agreement and country:IR',
    'kind:agreement and country:IR and country:PK',
    'kind:meeting and country:PK,TJ and not topic:5g',
    'kind:meeting and country:PK and not country:KE',
    'kind:proposal and country:KE and topic:5g',
    'kind:agreement and conference:wtdc-25 and change:status',
    'kind:meeting and official:sattar-hashemi and change:added',
    'kind:conference and organisation:itu',
  ])('%s is ordered in the words in which it is said', (text) => {
    const { filter, unused } = readScope(words(text), graph, { now: '2025-12-01T09:00:00Z', zone: 'UTC' });
    const clauses = (printed: string) => printed.split(' and ').sort();
    expect([clauses(printFilter(filter)), unused]).toEqual([clauses(text), []]);
  });

  it('tells of a long list its first members and how many more there are', () => {
    expect(words('country:EU')).toMatch(/^Austria or Belgium or .+ or 15 more$/);
  });

  it('never calls by its id what is not on record, or not for this reader', () => {
    const hidden = withSecrets(knowledge).officials.find((one) => one.audience?.includes(STAFF))!;
    const gone = 'something no longer on record';
    for (const id of [hidden.id, 'never-there'])
      expect(filterWords({ op: 'is', field: 'official', value: id }, graphFor(withSecrets(knowledge), []))).toBe(gone);
    expect(filterWords({ op: 'is', field: 'country', value: 'QQ' }, graph)).toBe(gone);
    expect(filterWords({ op: 'is', field: 'change', value: 'renamed' }, graph)).toBe(`only ${gone}`);
  });
});
