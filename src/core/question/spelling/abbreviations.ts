import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import { countryName } from '../../records/countries/countries.js';
import { lexiconFor } from '../lexicon.js';
import type { QuestionReading } from '../question.js';

/** Short forms of the trade that records write out (ITU's own usage, https://www.itu.int/en/general-secretariat/Pages/glossary.aspx). */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    rrb: 'Radio Regulations Board',
    tdag: 'Telecommunication Development Advisory Group',
    bdt: 'Telecommunication Development Bureau',
    tsb: 'Telecommunication Standardization Bureau',
    wg: 'working group',
    comms: 'communications',
    jwg: 'joint working group',
    leo: 'low Earth orbit',
    dsg: 'Deputy Secretary-General',
    org: 'Organization',
    intl: 'International',
    plenipot: 'Plenipotentiary Conference',
    fta: 'free trade agreement',
    tlc: 'free trade agreement',
    cmsi: 'WSIS',
  }),
);

/** Short forms of titles that reporters type. */
const TITLES: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    potus: 'US President',
    potuses: 'US Presidents',
    secstate: 'US Secretary of State',
    secstates: 'US Secretaries of State',
    unsg: 'UN Secretary-General',
  }),
);

/** Short forms of cities. */
const CITIES: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    kl: 'Kuala Lumpur',
    nyc: 'New York',
  }),
);

/** Short forms of countries that desks type. */
const COUNTRIES: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    pak: 'Pakistan',
    uzb: 'Uzbekistan',
    kaz: 'Kazakhstan',
    azer: 'Azerbaijan',
    aus: 'Australia',
  }),
);

/** Words as they are typed in chats: nothing is said of reading them. */
const CHAT: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    u: 'you',
    ur: 'your',
    smth: 'something',
    smthg: 'something',
    sth: 'something',
    abt: 'about',
    btwn: 'between',
    betw: 'between',
    wrt: 'about',
    govt: 'government',
    taskforce: 'task force',
    mtg: 'meeting',
    mtgs: 'meetings',
    mtng: 'meeting',
    mtngs: 'meetings',
    ppl: 'people',
    gimme: 'give me',
    lemme: 'let me',
    thru: 'through',
    hv: 'have',
    conf: 'conference',
    confs: 'conferences',
    amb: 'ambassador',
    ambs: 'ambassadors',
    vp: 'vice president',
    ctry: 'country',
    ctries: 'countries',
    cntry: 'country',
    cntries: 'countries',
    agmt: 'agreement',
    agmts: 'agreements',
    agrmt: 'agreement',
    agrmts: 'agreements',
    delg: 'delegation',
    tot: 'total',
    yr: 'year',
    yrs: 'years',
    mth: 'month',
    mths: 'months',
    wk: 'week',
    wks: 'weeks',
    b4: 'before',
    pres: 'president',
    prez: 'president',
    intl: 'international',
    dept: 'department',
    doc: 'document',
    docs: 'documents',
    org: 'organisation',
    orgs: 'organisations',
    rep: 'representative',
    grp: 'group',
    grps: 'groups',
    fwd: 'forward',
    diff: 'different',
    reps: 'representatives',
  }),
);

const NUMBER_WORDS = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** A text with its short forms written out where no record or vocabulary knows them as they stand, and how each was read. */
export function writtenOut(typed: string, graph: Graph): { text: string; readings: QuestionReading[] } {
  const text = plenipotentiary(
    outOfChat(withoutSlashes(withCountriesNamed(explained(typed, graph), graph)), graph),
    graph,
  );
  const isMixed = /\p{Ll}/u.test(text);
  const readings: QuestionReading[] = [];
  const words = tokens(text);
  let result = '';
  let from = 0;
  for (const word of words) {
    const full = fullForm(word.key, words[words.indexOf(word) - 1]?.key ?? '');
    const isInitials = isMixed && /^\p{Lu}{2,}$/u.test(word.text);
    if (!full || (isKnown(word.key, graph) && !(isInitials && isOfPerson(word.key, graph)))) continue;
    result += text.slice(from, word.start) + full;
    from = word.end + shortDot(text, word.end);
    readings.push({ span: word.text, as: full, ref: null, how: 'alias' });
  }
  return { text: result + text.slice(from), readings };
}

/** "how many u got", "Oman n Iran", "acc. to you": words of chats as they are written elsewhere, where nothing on record goes by them. */
function outOfChat(text: string, graph: Graph): string {
  const whole = text
    .replace(/(?<![\p{L}\d])acc\.? to(?!\p{L})/giu, 'according to')
    .replace(/(?<=[\p{L}\d] )n(?= \p{L})/gu, 'and')
    .replace(/(?<=\b(?:who|what|which|where|they|you|u) )r(?= \p{L})/giu, 'are');
  const listed = whole.replace(
    /((?:^|[.?!,;:–-] ?)\s*)need (?=(?:the|all|a list of|only|names?|dates?|their|his|her) )/giu,
    '$1list ',
  );
  return listed.replace(/(?<![\p{L}\d.'’-])\p{L}[\p{L}\d]{0,5}(?![\p{L}\d'’-])/gu, (word) => {
    const full = CHAT.get(word);
    return full && graph.names.exact(word).length === 0 ? full : word;
  });
}

/** "w/ Finland", "w Finland", "w/o Pakistan", "b/w Iran and Kenya". */
function withoutSlashes(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])w\/o(?![\p{L}\d])/giu, 'without')
    .replace(/(?<![\p{L}\d])b\/w(?![\p{L}\d])/giu, 'between')
    .replace(/(?<![\p{L}\d])w\/ ?(?=\p{L})/giu, 'with ')
    .replace(/(?<=\p{L} )w (?=\p{L}{2})/gu, 'with ');
}

/** Length of the dot of a short form at a position: "Org. signed", and not one that ends a sentence. */
function shortDot(text: string, at: number): number {
  return /^\.,? ?[\p{Ll}(]/u.test(text.slice(at, at + 4)) ? 1 : 0;
}

/** "PP-30": the plenipotentiary conference of a year of which none is on record, as records speak of it. */
function plenipotentiary(text: string, graph: Graph): string {
  return inDigits(text).replace(/(?<![\p{L}\d])pp-(\d\d)(?![\p{L}\d])/giu, (short, year: string) => {
    const isOnRecord = graph.conferences.records.some(({ aliases }) =>
      aliases.some((one) => one.toLowerCase() === short.toLowerCase()),
    );
    return isOnRecord ? short : `Plenipotentiary Conference 20${year}`;
  });
}

/** "The 2026 Plenipot", "Plenipot '26", "the next PP": the conference by the short form with digits, under which it is on record. */
function inDigits(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])20(\d\d) plenipots?(?!\p{L})/giu, 'PP-$1')
    .replace(/(?<=\b(?:next|upcoming|coming|the|at) )pp(?![\p{L}\d-])/giu, 'plenipot')
    .replace(/(?<![\p{L}\d])plenipots?(?: in| of)?[ -](?:20|['’])?(\d\d)(?![\p{L}\d])/giu, 'PP-$1');
}

function fullForm(key: string, before: string): string | null {
  const group = /^sg([1-9])$/.exec(key)?.[1];
  if (group) return `Study Group ${NUMBER_WORDS[Number(group)]}`;
  if (/^[1-9]$/.test(key) && before === 'group') return NUMBER_WORDS[Number(key)] ?? null;
  const plenipotentiary = /^pp-?(\d\d)$/.exec(key)?.[1];
  if (plenipotentiary) return `Plenipotentiary Conference 20${plenipotentiary}`;
  return WRITTEN_OUT.get(key) ?? TITLES.get(key) ?? CITIES.get(key) ?? COUNTRIES.get(key) ?? null;
}

/** Whether initials are somebody's first or last name and nothing else on record: "LEO" is not Leo. */
function isOfPerson(key: string, graph: Graph): boolean {
  const named = graph.names.exact(key);
  return named.length > 0 && named.every(({ kind, how }) => kind === 'official' && how !== 'alias');
}

const OF_SIDE = /(?<![\p{L}\d])\p{Lu}{2}(?=[- ](?:side|origin|based|led|hosted|drafted|proposed)(?!\p{L}))/gu;
const BEHIND_PREPOSITION = /(?<=(?<!\p{L})(?:to|from|with|of|for|by|and|vs\.?) )\p{Lu}{2}(?![\p{L}\d’'-])/gu;

/** Words of English in capitals, and a bureau of the ITU: they are no countries wherever they stand. */
const NO_CODES: ReadonlySet<string> = new Set(
  'AI AM AS AT BE BR BY DO GO ID IN IS IT ME MY NO OR PM SO TO TV US'.split(' '),
);

/** "FOC (fibre-optic cable)": initials that stand for nothing on record, by the words behind them that they are made of. */
function explained(text: string, graph: Graph): string {
  return text.replace(
    /(?<![\p{L}\d])(\p{Lu}{2,6})s? \(([^()]{4,60})\)/gu,
    (said: string, initials: string, words: string) => {
      const own = tokens(words).map(({ key }) => key.charAt(0));
      const isOfWords = own.length === initials.length && own.join('') === initials.toLowerCase();
      return isOfWords && graph.names.exact(initials.toLowerCase()).length === 0 ? words : said;
    },
  );
}

/** "KE-side line-up", "TJ-origin", "proposals to IR": the country of an ISO 3166 code that stands where only a country may. */
function withCountriesNamed(text: string, graph: Graph): string {
  if (!/\p{Ll}/u.test(text)) return text;
  const named = (code: string) => {
    const isOnRecord = !NO_CODES.has(code) && graph.meetings.count(`country:${code}`) > 0;
    return isOnRecord ? countryName(code) : code;
  };
  const told = text.replace(OF_SIDE, named);
  // "With HR" is of an office, unless other codes of countries stand beside it.
  return told === text ? text : told.replace(BEHIND_PREPOSITION, named);
}

function isKnown(key: string, graph: Graph): boolean {
  return (
    graph.names.exact(key).length > 0 ||
    lexiconFor(key).tags(key).length > 0 ||
    (graph.text.has(stem(key)) && !/^\d$/.test(key))
  );
}
