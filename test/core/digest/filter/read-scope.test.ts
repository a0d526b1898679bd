import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../../src/core/digest/filter/filter-text.js';
import { printFilter } from '../../../../src/core/digest/filter/print-filter.js';
import { readScope } from '../../../../src/core/digest/filter/read-scope.js';
import { resolverFor } from '../../../../src/core/digest/filter/resolver.js';
import type { ScopeRead } from '../../../../src/core/digest/filter/scope-pieces.js';
import { graphFor } from '../../../../src/core/graph/graph.js';
import { loaded } from '../../../corpus/loaded.js';
import { withSecrets } from '../../../properties/hidden.js';

const knowledge = await loaded();
const graph = graphFor(knowledge, []);
const CIRCUMSTANCES = { now: '2025-12-01T09:00:00Z', zone: 'UTC' };
const GULF = 'country:AE,BH,KW,OM,QA,SA';
const HASHEMI = 'official:sattar-hashemi';

function read(text: string): ScopeRead {
  return readScope(text, graph, CIRCUMSTANCES);
}

/** Sentence, filter, why; then what is told besides: words not used, names not on record, spans with choices. */
type Row = readonly [text: string, filter: string, why: string, told?: Told];
interface Told {
  readonly unused?: readonly string[];
  readonly unknown?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly until?: string;
}

const ROWS: readonly Row[] = [
  ['', 'everything', 'nothing is said'],
  ['everything', 'everything', 'said in so many words'],
  ['!!! ()', 'everything', 'signs alone say nothing'],
  ['and or not', 'everything', 'connectors that connect nothing'],
  ['I want news on Kenya please', 'country:KE', 'the wish itself is not its subject'],
  ['tell me what changes about Iran', 'country:IR', 'so is a polite opening'],
  ['anything new on Pakistan', 'country:PK', 'all news are new'],
  ['new about Pakistan', 'country:PK', 'so is "new" without a kind of record'],
  // values of one field, of different fields
  ['Pakistan', 'country:PK', 'a name alone'],
  ['about Pakistan and Kenya', 'country:PK,KE', 'who says "and" of two countries wants either'],
  ['Iran, Kenya; Pakistan', 'country:IR,KE,PK', 'signs list as words do'],
  ['Iran & Kenya', 'country:IR,KE', '"&" is "and"'],
  ['Iran/Kenya', 'country:IR,KE', 'a slash is "or"'],
  ['on Iran and Tajikistan or Kenya', 'country:IR,TJ,KE', '"and" and "or" of one field are one list'],
  ['5G and Pakistan', 'topic:5g and country:PK', 'different fields must both hold'],
  ['Pakistan, Kenya and 5G', 'country:PK,KE and topic:5g', 'a list by field'],
  ['about Pakistan, 5G, Kenya and space', 'country:PK,KE and topic:5g,space', 'fields may be mixed in a list'],
  ['Pakistan or 5G', 'country:PK or topic:5g', '"or" between fields is either'],
  ['Pakistan, 5G or Kenya', 'country:PK or topic:5g or country:KE', 'the comma says what the "or" of its list says'],
  ['Pakistan and 5G or space', 'country:PK and topic:5g,space', 'an "or" of one field stays within it'],
  ['both Iran and Pakistan', 'country:IR and country:PK', '"both" asks for the two at once'],
  ['meetings between Iran and Kenya', 'country:IR and country:KE and kind:meeting', 'so does "between"'],
  ['Iran-Tajikistan', 'country:IR and country:TJ', 'so does a hyphen'],
  [
    'both Iran and Pakistan on 5G and space',
    'country:IR and country:PK and topic:5g,space',
    '"both" ends with its list',
  ],
  ['about (Pakistan or Kenya) and Iran', 'country:PK,KE and country:IR', 'parentheses are respected'],
  ['(Pakistan and 5G) or Kenya', 'country:PK and topic:5g or country:KE', 'so are they before "or"'],
  ['about (Pakistan or Kenya) and 5G but not Hashemi', `country:PK,KE and topic:5g and not ${HASHEMI}`, 'all at once'],
  ['(Iran and Kenya', 'country:IR,KE', 'one that is not closed closes at the end'],
  ['Iran) or Kenya', 'country:IR,KE', 'one that is not opened does nothing'],
  ['ITU and WTDC-25', 'organisation:itu and conference:wtdc-25', 'bodies and conferences'],
  ['WTDC-25 GITEX', 'conference:wtdc-25,gitex-global-2025', 'hardly any news is of two conferences: a list'],
  ['Hashemi and Saadullo', `${HASHEMI},isfandiyor-saadullo`, 'officials of either name'],
  // what is left out
  ['about Pakistan but not space', 'country:PK and not topic:space', '"but not"'],
  ['Pakistan, not space or 5G', 'country:PK and not topic:space and not topic:5g', 'each of a list is left out'],
  [
    'Pakistan but not space, 5G and meetings',
    'country:PK and not topic:space and not topic:5g and not kind:meeting',
    'a list of different fields too',
  ],
  ['no space', 'not topic:space', 'nothing is asked for but that'],
  ['nothing about space', 'not topic:space', '"nothing about" leaves out'],
  ["don't tell me about space", 'not topic:space', 'so does "don\'t"'],
  ['anything but meetings', 'not kind:meeting', 'so does "anything but"'],
  ['neither Kenya nor Iran', 'not country:KE and not country:IR', 'and "neither … nor"'],
  ['not only Pakistan', 'country:PK', 'of more than that, not of what', { unused: ['not only'] }],
  ['nothing but space', 'topic:space', '"nothing but" is "only"'],
  ['everything except Qatar', 'not country:QA', 'everything and a "not" is that "not"'],
  ['not (Kenya or Iran)', 'not country:KE,IR', 'a "not" before parentheses is of each'],
  ['all but gulf states', `not ${GULF}`, 'all countries of a region are left out'],
  ['not Kenya but Iran', 'country:IR and not country:KE', '"but" ends what is left out'],
  ['not Kenya, only Iran', 'country:IR and not country:KE', 'so does "only"'],
  [
    'agreements with gulf states except Qatar',
    `${GULF} and kind:agreement and not country:QA`,
    'regions are their countries',
  ],
  ['Pakistan without meetings', 'country:PK and not kind:meeting', 'a kind of record'],
  [
    'Pakistan without meetings, only corrections',
    'country:PK and change:corrected and not kind:meeting',
    '"only" after it',
  ],
  [
    'everything except new meetings with Kenya',
    'not (kind:meeting and change:added and country:KE)',
    'what stands beside what is left out says more of it',
  ],
  [
    'except meetings of Hashemi, only status changes',
    `change:status and not (kind:meeting and ${HASHEMI})`,
    'so does the name of who took part',
  ],
  ['Pakistan aside, everything', 'not country:PK', 'the exclusion may stand behind'],
  ['everything, Pakistan aside, but Iran', 'country:IR and not country:PK', 'and ends there'],
  ['Niger but not Nigeria', 'country:NE and not country:NG', 'names within names'],
  ['agreements that are not memoranda', 'kind:agreement', 'no filter parts them', { unused: ['memoranda'] }],
  [
    'agreements not in force with Pakistan',
    'country:PK and kind:agreement',
    'a "not" of what is not used does not fall on Pakistan',
    { unused: ['in force'] },
  ],
  [
    'Pakistan without blockchain and space',
    'country:PK and not topic:space',
    'but goes on along its list',
    { unused: ['blockchain'] },
  ],
  // sorts of news
  ['status changes only', 'change:status', '"only" behind'],
  ['just corrections', 'change:corrected', '"just" is "only"'],
  ['new meetings', 'kind:meeting and change:added', '"new" before a kind'],
  ['only new', 'change:added', '"new" after "only"'],
  [
    'new meetings and agreements with Kenya',
    'country:KE and kind:meeting,agreement and change:added',
    'new is of both',
  ],
  ['new and corrected meetings', 'kind:meeting and change:added,corrected', 'both are of meetings'],
  ['new meetings and status changes', 'kind:meeting and change:added or change:status', 'two sorts, each by itself'],
  ['status changes and meetings', 'change:status or kind:meeting', 'no meeting has a status'],
  [
    'Kenya corrections and new meetings',
    'country:KE and change:corrected or kind:meeting and change:added',
    'what follows a name and its sort of news stands by itself',
  ],
  ['corrections and new meetings', 'change:corrected or kind:meeting and change:added', 'an adjective begins anew'],
  ['withdrawn meetings', 'kind:meeting and change:withdrawn', 'a status of agreements too, but not here'],
  ['new sources on Pakistan', 'country:PK and change:source', 'not new records'],
  ['the status of memoranda with Pakistan', 'country:PK and kind:agreement and change:status', 'their getting further'],
  [
    'only status changes on memoranda with Pakistan',
    'country:PK and kind:agreement and change:status',
    'as in the guide',
  ],
  [
    'new meetings of Hashemi at WTDC-25',
    `${HASHEMI} and conference:wtdc-25 and kind:meeting and change:added`,
    'four fields',
  ],
  [
    'new proposals by Kenya to Iran',
    'country:KE and country:IR and kind:proposal and change:added',
    'two sides of one proposal: side by side, not a list',
  ],
  ['meetings or agreements with Pakistan', 'country:PK and kind:meeting,agreement', 'either kind'],
  [
    'meetings with Pakistan or agreements with Kenya',
    'country:PK and kind:meeting or country:KE and kind:agreement',
    'each kind with its country',
  ],
  [
    'Iran meetings and Kenya agreements',
    'country:IR and kind:meeting or country:KE and kind:agreement',
    'so too where the country comes first',
  ],
  [
    'new meetings of Hashemi and status changes on memoranda with Pakistan',
    `${HASHEMI} and kind:meeting and change:added or country:PK and kind:agreement and change:status`,
    'two wishes in one',
  ],
  ['meetings where Hashemi met Kenya', `${HASHEMI} and country:KE and kind:meeting`, 'a verb for the kind'],
  ['companies from India', 'country:IN and kind:organisation', 'told in the readings'],
  // names
  ['space', 'topic:space', 'a topic by one of its names'],
  ['Georgia', 'country:GE', 'the country: no state is on record'],
  ['South Africa', 'country:ZA', 'no point of the compass'],
  ['Central African Republic', 'country:CF', 'not Central Africa'],
  ['Chad', 'country:TD', 'no first name'],
  ['Turkey', 'country:TR', 'by its older name'],
  ['USA and UK', 'country:US,GB', 'short forms'],
  ['PK and TJ', 'country:PK,TJ', 'codes in capitals'],
  ['Korea', 'country:KP,KR', 'either, as in questions'],
  ['AI', 'topic:ai', 'no code of Anguilla'],
  ['telecom', 'topic:telecommunications', 'a topic that is a portfolio too'],
  ['with Dushanbe', 'country:TJ', 'a capital that is dealt with'],
  ['Pakstan and Hashmi', `country:PK and ${HASHEMI}`, 'misspelt'],
  ["Sattar Hashemi's meetings", `${HASHEMI} and kind:meeting`, 'a possessive'],
  [
    'the Pakistani minister',
    'official:abdul-aleem-khan,shaza-fatima-khawaja,umar-saif',
    'who holds or held such a post, as in questions',
  ],
  ['Gulf ministers', GULF, 'of a region only the countries', { unused: ['ministers'] }],
  ['Iranian companies', 'country:IR', 'of a country only itself', { unused: ['companies'] }],
  ['Hashemi (Iran)', `${HASHEMI} and country:IR`, 'side by side'],
  ['ITU elections', 'topic:itu-elections', 'a topic that begins with a body'],
  ['Trinidad and Tobago', 'country:TT', '"and" within a name'],
  ['trade between India and Brazil', 'topic:trade and country:IN and country:BR', '"between" behind a topic'],
  [
    'meetings of Iran with Kenya and Pakistan',
    'country:IR and country:KE,PK and kind:meeting',
    'one side and the other',
  ],
  ['officials of Kenya', 'country:KE and kind:official', 'records of people'],
  // words that no filter knows
  ['pending agreements with Pakistan', 'country:PK and kind:agreement', 'no field of states', { unused: ['pending'] }],
  ['agreements signed with Pakistan', 'country:PK and kind:agreement', 'nor of signing', { unused: ['signed'] }],
  ['meetings in Baku', 'kind:meeting', 'nor of cities', { unused: ['Baku'] }],
  ['meetings in Azerbaijan since March', 'country:AZ and kind:meeting', 'nor of dates', { unused: ['since March'] }],
  ['Pakistan and blockchain', 'country:PK', 'no such topic', { unused: ['blockchain'] }],
  ['weekly cricket scores', 'everything', 'nothing of it', { unused: ['weekly', 'cricket', 'scores'] }],
  ['about Zorblax Quentin', 'everything', 'nobody on record', { unknown: ['Zorblax Quentin'] }],
  ['not Zorblax about Kenya', 'country:KE', 'its "not" goes with it', { unknown: ['Zorblax'] }],
  // until it is closed
  [
    'the Kenya-Iran memorandum until it comes into force, only status changes',
    'agreement:kenya-iran-ict-mou and change:status',
    'the one that is meant',
    { until: 'kenya-iran-ict-mou' },
  ],
  ['Baku Declaration until it is done', 'agreement:baku-declaration', 'by its name', { until: 'baku-declaration' }],
  [
    'the Iran-Tajikistan ICT MoU until it is closed',
    'agreement:iran-tajikistan-ict-mou',
    'of several the one of ICT',
    { until: 'iran-tajikistan-ict-mou' },
  ],
  [
    'the Iran-Tajikistan MoU until it is closed',
    'country:IR and country:TJ and kind:agreement',
    'three may be meant',
    { ambiguous: ['until it is closed'] },
  ],
  [
    'the Kenya and Brazil memorandum until it is closed',
    'country:KE,BR and kind:agreement',
    'none is of both',
    { unused: ['until it is closed'] },
  ],
  ['everything until it is over', 'everything', 'no agreement is meant', { unused: ['until it is over'] }],
  // other languages
  ['درباره پاکستان ولی نه فضا', 'country:PK and not topic:space', 'Persian'],
  ['اخبار پاکستان و تاجیکستان به جز فضا', 'country:PK,TJ and not topic:space', 'Persian, a list'],
  ['دیدارهای جدید هاشمی', `${HASHEMI} and kind:meeting and change:added`, 'the adjective stands behind'],
  ['عن باكستان ولكن ليس الفضاء', 'country:PK and not topic:space', 'Arabic'],
  ['الاجتماعات الجديدة لوزير الاتصالات الإيراني', `${HASHEMI} and kind:meeting and change:added`, 'a post in Arabic'],
  ['همه چیز به جز جلسات', 'not kind:meeting', 'Persian, all but one kind'],
  ['обо всём, кроме Катара', 'not country:QA', 'Russian, all but one'],
  ['танҳо тағйири вазъи созишномаҳо бо Покистон', 'country:PK and kind:agreement and change:status', 'Tajik'],
  ["les accords avec l'Iran sauf les corrections", 'country:IR and kind:agreement and not change:corrected', 'French'],
  ['كل شيء باستثناء قطر', 'not country:QA', 'Arabic, all but one'],
  ['مذكرة إيران وكينيا حتى إغلاقها', 'agreement:kenya-iran-ict-mou', 'Arabic', { until: 'kenya-iran-ict-mou' }],
  ['О Пакистане, но не о космосе', 'country:PK and not topic:space', 'Russian'],
  ['только изменения статуса меморандумов с Пакистаном', 'country:PK and kind:agreement and change:status', 'Russian'],
  [
    'новые встречи с Кенией или Ираном, кроме космоса',
    'country:KE,IR and kind:meeting and change:added and not topic:space',
    'Russian cases',
  ],
  ['дар бораи Покистон вале на кайҳон', 'country:PK and not topic:space', 'Tajik "на" is no preposition'],
  ["sur le Pakistan mais pas l'espace", 'country:PK and not topic:space', 'French'],
  ['nouvelles réunions avec le Kenya', 'country:KE and kind:meeting and change:added', '"nouvelles" is new, not news'],
];

describe('a wish for news', () => {
  it.each(ROWS.map(([text, filter, why, told]) => ({ text, filter, why, told })))(
    '"$text" → $filter: $why',
    ({ text, filter, told = {} }) => {
      const got = read(text);
      expect({
        filter: printFilter(got.filter),
        until: got.until,
        unused: got.unused,
        unknown: got.unknown.map((one) => one.span),
        ambiguous: got.ambiguous.map((one) => one.span),
      }).toEqual({
        filter,
        until: told.until ?? null,
        unused: told.unused ?? [],
        unknown: told.unknown ?? [],
        ambiguous: told.ambiguous ?? [],
      });
    },
  );

  it('tells how names and narrower words were read', () => {
    const readings = read('Hashmi, memoranda in Azerbaijan and Gulf states').readings;
    expect(readings.map(({ span, as, how }) => `${span} → ${as} (${how})`)).toEqual([
      'Hashmi → Sattar Hashemi (fuzzy)',
      'Azerbaijan → Azerbaijan (name)',
      'Gulf states → the Gulf states (GCC) (name)',
      'memoranda → agreements (word)',
      'in Azerbaijan → Azerbaijan as a side of it, not as a place (context)',
    ]);
  });

  it('gives choices with their clauses where several agreements are meant', () => {
    const [unclear] = read('the Iran-Tajikistan MoU until it is closed').ambiguous;
    expect(unclear?.choices.map(({ label, clause }) => [label, printFilter(clause)])).toContainEqual([
      'comprehensive cooperation memorandum between Iran and Tajikistan',
      'agreement:iran-tajikistan-ict-mou',
    ]);
  });

  it('asks for the bearer of a name that several bear, and takes any of them until then', () => {
    const twin = {
      ...knowledge.officials.find((one) => one.id === 'sattar-hashemi')!,
      id: 'reza-hashemi',
      name: 'Reza Hashemi',
      aliases: [],
    };
    const twins = graphFor({ ...knowledge, officials: [...knowledge.officials, twin] }, []);
    const got = readScope('new meetings of Hashemi', twins, CIRCUMSTANCES);
    expect(printFilter(got.filter)).toBe('official:reza-hashemi,sattar-hashemi and kind:meeting and change:added');
    expect(got.ambiguous).toMatchObject([{ span: 'Hashemi', choices: [{ label: /^Reza Hashemi \(/ }, {}] }]);
  });
});

describe('any wish for news', () => {
  const word = fc.constantFrom(
    ...'Pakistan|Kenya|Iran|5G|space|Hashemi|WTDC-25|gulf states|meetings|new|status changes|and|or|not|but|only|both|(|)|,|except|blockchain|Zorblax|فضا|Пакистан'.split(
      '|',
    ),
  );
  const sentence = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

  it('gives a filter whose text reads back as itself', () => {
    const resolve = resolverFor(graph);
    fc.assert(
      fc.property(sentence, (text) => {
        const { filter } = read(text);
        expect(parseFilter(printFilter(filter), resolve)).toEqual({ ok: true, filter });
      }),
      { numRuns: 150 },
    );
  });

  it('never drops a name: each is in the filter, or told', () => {
    const names = {
      Pakistan: '"PK"',
      Kenya: '"KE"',
      '5G': '"5g"',
      space: '"space"',
      Hashemi: '"sattar-hashemi"',
    } as const;
    fc.assert(
      fc.property(sentence, (text) => {
        const scope = read(text);
        const told = JSON.stringify(scope);
        // "Hashemi Zorblax" is somebody else, who is told not to be on record.
        const isOthers = (name: string) => scope.unknown.some(({ span }) => span.split(' ').includes(name));
        for (const [name, value] of Object.entries(names))
          if (text.split(' ').includes(name) && !isOthers(name)) expect(told).toContain(value);
      }),
      { numRuns: 150 },
    );
  });

  it('is read from any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => void read(text)),
      { numRuns: 100 },
    );
    expect(read('('.repeat(5000)).filter).toEqual({ op: 'everything' });
    expect(read(`Kenya ${'('.repeat(300)}Iran`).filter).toBeDefined();
  });

  it('is read the same whether or not there are records that the reader may not see', () => {
    const hiding = graphFor(withSecrets(knowledge), []);
    for (const [text] of ROWS) expect(readScope(text, hiding, CIRCUMSTANCES)).toEqual(read(text));
  });
});
