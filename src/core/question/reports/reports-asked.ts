import { fold, tokens } from '../../graph/normalise.js';
import type { Item } from '../item.js';
import type { Question } from '../question.js';
import { REPORT_WORDINGS, REPORTING_WORDS } from './report-words.js';
import type { OutletTerm, ReportsAsked, ReportTell } from './reports.js';

/** A question with what it asks of reports: by its words, or because an outlet is named whose word is asked for. */
export function withReports(question: Question, items: readonly Item[]): Question {
  const reports = ASIDE.has(question.target) ? null : reportsAsked(items, question.text);
  if (!reports) return question;
  const rest = (words: readonly string[]) => words.filter((word) => !REPORTING_WORDS.has(word));
  const { words, narrowing, slots, unknown } = question;
  return {
    ...(reports.others.length ? withNobodyLeftOut(question) : question),
    target: 'knowledge',
    want: 'reports',
    reports,
    words: rest(words),
    narrowing: rest(narrowing),
    slots: rest(slots),
    unknown: unknown.filter(({ span }) => !REPORTING_WORDS.has(fold(span))),
    asksSource: false,
  };
}

/** "Other than Mehr": an outlet is left out, and nobody who is named behind it. */
function withNobodyLeftOut(question: Question): Question {
  const { parties, topics, places, conferences, agreements } = question;
  const kept = <T extends { readonly excluded: boolean }>(terms: readonly T[]) =>
    terms.map((one) => ({ ...one, excluded: false }));
  return {
    ...question,
    parties: kept(parties),
    topics: kept(topics),
    places: kept(places),
    conferences: kept(conferences),
    agreements: kept(agreements),
  };
}

/** What is asked of the bot. */
const ASIDE: ReadonlySet<Question['target']> = new Set(['help', 'out-of-scope']);

/** What the items of a question ask of reports; null where it is about something else. */
export function reportsAsked(items: readonly Item[], text: string): ReportsAsked | null {
  const outlets = items.flatMap((item, at) => (item.kind === 'outlet' ? [{ term: item.outlet, at }] : []));
  const shape = shapeOf(items);
  const isOfSomebody = items.some(({ kind }) => kind === 'party');
  const asked = REPORT_WORDINGS.find(
    ({ tell, words }) => (tell !== 'spelling' || isOfSomebody) && words.test(shape),
  )?.tell;
  const tell: ReportTell | null = asked ?? (outlets.length ? 'says' : null);
  if (!tell || items.every(({ kind, mention }) => kind === 'word' && mention.unknown === 'no')) return null;
  const isOther = ({ at }: { readonly at: number }) => LESS.test(items[at - 1]?.mention.key ?? '');
  const terms = (list: readonly { readonly term: OutletTerm }[]) => list.map(({ term }) => term);
  return {
    tell,
    outlets: terms(outlets.filter((one) => !isOther(one))),
    others: terms(outlets.filter(isOther)),
    ...wordsIn(items, text),
  };
}

/** What the words say of what the reports are about, and of how it is asked. */
function wordsIn(
  items: readonly Item[],
  text: string,
): Pick<ReportsAsked, 'words' | 'named' | 'figures' | 'isOfReporting' | 'isQuoted' | 'isBare'> {
  const keys = (isOf: (item: Item) => boolean) => [...new Set(items.filter(isOf).flatMap(keysOf))];
  const said = keys(({ kind }) => kind === 'word');
  return {
    words: said.filter(
      (word) => word.length > 2 && (!REPORTING_WORDS.has(word) || ASKED_OF.test(word)) && !SMALL.has(word),
    ),
    named: keys(({ kind }) => kind !== 'word' && kind !== 'outlet' && kind !== 'date').filter(
      (word) => word.length > 3,
    ),
    figures: text.match(/\d[\d.,]*\d|\d/g) ?? [],
    isOfReporting: said.some((word) => OF_REPORTING.test(word)),
    isQuoted: said.includes('that'),
    isBare: said.every((word) => BARE.test(word)),
  };
}

/** Words of reporting that say as well what is told. */
const ASKED_OF = /^(?:days?|dates?|names?|named)$/;

const OF_REPORTING =
  /^(?:reports?|reported|writes?|wrote|written|cover|covers|covered|coverage|carr(?:y|ies|ied)|list|mentions?|mentioned|publish|published|says?|said|according|articles?|stories|story|meetings)$/;

const BARE = /^(?:and|or|what|how|about|with|in|of|for|the|so)$/;

/** Words that join and ask. */
const SMALL: ReadonlySet<string> = new Set(
  'which what that who whom with from were was been have has had there the and for are did does its their his her this these those how many when where any all'.split(
    ' ',
  ),
);

/** What leaves the outlet behind it out. */
const LESS = /^(?:other than|besides|beside|apart from|aside from|except|except for|excluding)$/;

/** The words of a question, folded, with signs for what is named: `@` an outlet, `%` a date, `#` anything else. */
function shapeOf(items: readonly Item[]): string {
  return items.map((item) => SIGNS[item.kind] ?? keysOf(item).join(' ')).join(' ');
}

function keysOf({ mention }: Item): readonly string[] {
  return tokens(mention.text).map(({ key }) => key);
}

const SIGNS: Partial<Readonly<Record<Item['kind'], string>>> = {
  outlet: '@',
  date: '%',
  party: '#',
  topic: '#',
  conference: '#',
  place: '#',
  agreement: '#',
};
