import { fold, tokens } from '../../graph/normalise.js';
import type { Item } from '../item.js';
import type { Question } from '../question.js';
import { REPORT_WORDINGS, REPORTING_WORDS } from './report-words.js';
import type { OutletTerm, ReportsAsked, ReportTell } from './reports.js';

/** A question with what it asks of reports: by its words, or because an outlet is named whose word is asked for. */
export function withReports(question: Question, items: readonly Item[]): Question {
  const reports = ASIDE.has(question.target) ? null : reportsAsked(items);
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
export function reportsAsked(items: readonly Item[]): ReportsAsked | null {
  const outlets = items.flatMap((item, at) => (item.kind === 'outlet' ? [{ term: item.outlet, at }] : []));
  const shape = shapeOf(items);
  const isOfSomebody = items.some(({ kind }) => kind === 'party');
  const asked = REPORT_WORDINGS.find(
    ({ tell, words }) => (tell !== 'spelling' || isOfSomebody) && words.test(shape),
  )?.tell;
  const tell: ReportTell | null = asked ?? (outlets.length ? 'says' : null);
  if (!tell) return null;
  const isOther = ({ at }: { readonly at: number }) => LESS.test(items[at - 1]?.mention.key ?? '');
  const terms = (list: readonly { readonly term: OutletTerm }[]) => list.map(({ term }) => term);
  return {
    tell,
    outlets: terms(outlets.filter((one) => !isOther(one))),
    others: terms(outlets.filter(isOther)),
    words: shape.split(' ').filter((word) => !/[@#%]/.test(word)),
  };
}

/** What leaves the outlet behind it out. */
const LESS = /^(?:other than|besides|beside|apart from|aside from|except|except for|excluding)$/;

/** The words of a question, folded, with signs for what is named: `@` an outlet, `%` a date, `#` anything else. */
function shapeOf(items: readonly Item[]): string {
  return items
    .map(
      (item) =>
        SIGNS[item.kind] ??
        tokens(item.mention.text)
          .map(({ key }) => key)
          .join(' '),
    )
    .join(' ');
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
