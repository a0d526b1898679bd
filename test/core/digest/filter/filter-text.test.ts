import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTER_TEXT_MAX, parseFilter } from '../../../../src/core/digest/filter/filter-text.js';
import { normalised } from '../../../../src/core/digest/filter/normalised.js';
import { printFilter } from '../../../../src/core/digest/filter/print-filter.js';
import { type Resolve, resolverFor } from '../../../../src/core/digest/filter/resolver.js';
import { graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { STAFF, withSecrets } from '../../../properties/hidden.js';
import { anyFilter, valuesOf } from './filters.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);
const resolve = resolverFor(graph);

function printed(text: string, by: Resolve = resolve): string {
  const read = parseFilter(text, by);
  return read.ok ? printFilter(read.filter) : read.problem;
}

describe('a filter in text', () => {
  it.each([
    ['everything', 'everything'],
    ['country:PK and not topic:space', 'country:PK and not topic:space'],
    ['(country:PK or country:TJ) and change:status', 'country:PK,TJ and change:status'],
    ['country:PK change:status', 'country:PK and change:status'],
    ['COUNTRY:pk AND NOT topic:Space', 'country:PK and not topic:space'],
    ['country:PK -topic:space', 'country:PK and not topic:space'],
    ['country:PK, TJ', 'country:PK,TJ'],
    ['country:PK, topic:space', 'country:PK and topic:space'],
    ['countries:Pakistan,Tajikistan', 'country:PK,TJ'],
    ['country:"South Africa"', 'country:ZA'],
    ['country:پاکستان', 'country:PK'],
    ['country:"gulf states"', 'country:AE,BH,KW,OM,QA,SA'],
    ['country:Pakstan', 'country:PK'],
    ['official:"Sattar Hashemi"', 'official:sattar-hashemi'],
    ['officials:“Sattar Hashemi”', 'official:sattar-hashemi'],
    ['official:Hashmi', 'official:sattar-hashemi'],
    ['official:sattar-hashemi', 'official:sattar-hashemi'],
    ['org:ITU', 'organisation:itu'],
    ['conference:WTDC-25', 'conference:wtdc-25'],
    ['topics:satellites', 'topic:space'],
    ['agreement:"Baku Declaration"', 'agreement:baku-declaration'],
    ['kind:meetings', 'kind:meeting'],
    ['kind:MoU', 'kind:agreement'],
    ['change:new', 'change:added'],
    ['change:"status changes"', 'change:status'],
    ['changes:added,corrections', 'change:added,corrected'],
    ['country:PK or topic:5g and topic:space', 'country:PK or topic:5g and topic:space'],
    ['(country:PK or topic:5g) and topic:space', '(country:PK or topic:5g) and topic:space'],
    ['not (country:PK topic:5g)', 'not (country:PK and topic:5g)'],
    ['not (country:PK or country:TJ)', 'not country:PK,TJ'],
    ['not not country:PK', 'country:PK'],
    ['country:PK and (topic:5g and country:PK)', 'country:PK and topic:5g'],
    ['not everything', 'not everything'],
  ])('%s → %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical);
  });

  it.each([
    ['', 'Column 1: nothing to filter by; write a clause such as country:PK, or everything.'],
    ['  ', 'Column 1: nothing to filter by; write a clause such as country:PK, or everything.'],
    ['country:', 'Column 1: country: needs a value, such as country:PK.'],
    ['country:PK and', 'Column 15: something is missing at the end; write a clause such as country:PK.'],
    ['country:PK or or topic:5g', 'Column 15: "or" stands where a clause such as country:PK is due.'],
    ['(country:PK', 'Column 1: this "(" is never closed; write ")" where it ends.'],
    ['country:PK)', 'Column 11: this ")" closes nothing; take it out or open it before.'],
    ['()', 'Column 2: ")" stands where a clause such as country:PK is due.'],
    ['official:"Sattar', 'Column 10: this " is never closed; write " where the name ends.'],
    [
      'Pakistan',
      'Column 1: "Pakistan" belongs to no field. Write what it is, such as country:Pakistan or topic:Pakistan; names of several words in quotes.',
    ],
    ['contry:PK', 'Column 1: "contry" is no field. Did you mean country:?'],
    [
      'colour:red',
      'Column 1: "colour" is no field. Write one of country, official, organisation, conference, topic, agreement, kind, change.',
    ],
    [
      'topic:5g and country:Atlantis',
      'Column 22: "Atlantis" is no country on record here. Write its name or its two-letter code, such as country:PK.',
    ],
    [
      'country:Congo',
      'Column 9: "Congo" may be DR Congo (country:CD) or Republic of the Congo (country:CG). Write the one you mean.',
    ],
    ['official:Sattr-Hashmi', 'Column 10: "Sattr-Hashmi" is no official on record here. Did you mean Sattar Hashemi?'],
    [
      'official:Zorblax',
      'Column 10: "Zorblax" is no official on record here. Check the spelling, or write another name for it.',
    ],
    ['change:wthdrwn', 'Column 8: "wthdrwn" is no change of news. Did you mean withdrawn?'],
    [
      'kind:rumour',
      'Column 6: "rumour" is no kind of news. Write meeting, agreement, proposal, official, conference or organisation.',
    ],
    [
      `${'-'.repeat(20)}country:PK`,
      'Column 12: more than 10 parentheses or "not" within each other; write it flatter.',
    ],
    [
      `${'('.repeat(20)}country:PK`,
      'Column 12: more than 10 parentheses or "not" within each other; write it flatter.',
    ],
    [
      Array.from({ length: 51 }, () => 'org:x').join(' '),
      'Column 301: the filter has 51 clauses, 50 at most; leave some out.',
    ],
    ['x'.repeat(501), 'Column 501: the filter has 501 characters, 500 at most; leave some out.'],
  ])('%s: says where, what, and what to do', (text, problem) => {
    expect(parseFilter(text, resolve)).toEqual({ ok: false, problem });
  });

  it('reads back every filter that it prints', () => {
    fc.assert(
      fc.property(anyFilter(valuesOf(graph)), (filter) => {
        const text = printFilter(filter);
        fc.pre(text.length <= FILTER_TEXT_MAX);
        expect(parseFilter(text, resolve)).toEqual({ ok: true, filter: normalised(filter) });
      }),
      { numRuns: 500 },
    );
  });

  it('reads back values of any letters', () => {
    const asIs: Resolve = (_field, value) => ({ is: 'known', ids: [value] });
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (values) => {
        const filter = normalised({ op: 'or', of: values.map((value) => ({ op: 'is', field: 'topic', value })) });
        expect(parseFilter(printFilter(filter), asIs)).toEqual({ ok: true, filter });
      }),
    );
  });

  it('is read from any text without a throw', () => {
    const piece = fc.constantFrom(...'(|)|-|not|and|or|country:|PK|,|"|topic:5g|everything| '.split('|'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void parseFilter(pieces.join(' '), resolve)));
    fc.assert(fc.property(fc.string(), (text) => void parseFilter(text, resolve)));
  });
});

describe('the name of something that the reader may not see', () => {
  const secretive = withSecrets(knowledge);
  const hidden = secretive.officials.filter((one) => one.audience?.includes(STAFF)).slice(0, 20);

  it('is no name, in the same words as one that does not exist', () => {
    const blind = resolverFor(graphFor(secretive, []));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, name } of hidden)
      for (const value of [id, `"${name}"`])
        expect(printed(`official:${value}`, blind)).toBe(printed(`official:${value}`));
    const seeing = resolverFor(graphFor(secretive, [STAFF]));
    expect(printed(`official:${hidden[0]!.id}`, seeing)).toBe(`official:${hidden[0]!.id}`);
  });
});
