import { dateWithin } from '../../../graph/facts.js';
import type { Graph } from '../../../graph/graph.js';
import { fold } from '../../../graph/normalise.js';
import { outletsOf } from '../../../graph/outlets.js';
import { spend } from '../../../graph/work.js';
import { stemsOf } from '../../../graph/text-index.js';
import type { DateTerm, PartyTerm, Question } from '../../../question/question.js';
import type { OutletTerm, ReportsAsked } from '../../../question/reports/reports.js';
import type { Source } from '../../../records/source.js';
import { type CitedRecord, recordsCiting, sourcesOfRecord } from '../cited-records.js';
import { wordsHeld } from './notes-said.js';
import { type Condition, conditionsOf, labelOf, ofKindsAsked, scopeOf } from '../record-scope.js';

/** A report, and the records that it is meant for: they cite it. */
export interface Report {
  readonly source: Source;
  readonly records: readonly CitedRecord[];
}

/** The reports that a question means. */
export interface ReportsMeant {
  readonly reports: readonly Report[];
  /** What they are said to be about, as it follows "report": " of Iran, in Baku"; empty where nothing is said. */
  readonly label: string;
  /** Posts and other descriptions that no report meets beside the rest: not taken into account. */
  readonly leftOut: readonly string[];
}

/** The kinds of records that tell of something done; the cards of people and bodies rest on the same reports. */
const DONE = ['meeting', 'agreement', 'proposal', 'conference'] as const;

/**
 * The reports meant: of an outlet those of its own that fit best what they are said to be about; of no outlet those on which
 * the records rest that the question is about. None where a name of the question is met by none of them.
 */
export function reportsMeant(question: Question, reports: ReportsAsked, graph: Graph): ReportsMeant {
  const own = reports.outlets.length ? sourcesBy(reports.outlets, graph) : [];
  const isOfOne = own.length > 0 && !OF_EVENT.has(reports.tell);
  return isOfOne ? amongOwn(question, reports, own, graph) : ofRecords(question, reports, graph);
}

/** What is asked of all that report one thing. */
const OF_EVENT: ReadonlySet<ReportsAsked['tell']> = new Set<ReportsAsked['tell']>([
  'outlet',
  'count',
  'first',
  'only',
  'states',
]);

/** The sources that outlets published; of an agency that publishes none those that credit it. */
function sourcesBy(outlets: readonly OutletTerm[], graph: Graph): readonly Source[] {
  return outletsOf(graph).sourcesBy(new Set(outlets.flatMap((one) => [...one.names])));
}

/** The reports on which the records that a question is about rest. */
function ofRecords(question: Question, { tell, outlets, others, words }: ReportsAsked, graph: Graph): ReportsMeant {
  const scope = scopeOf(question, graph, true);
  if (!scope.isNarrowed || scope.leftOut.length)
    return { reports: [], label: labelAsked(question, graph), leftOut: [] };
  const kinds = ofKinds(scope.records, question, tell);
  const all = kinds.length ? kinds : scope.records;
  const records = tell === 'states' ? all : holdingMost(all, words);
  // Whether one outlet alone reports it is seen from all that do.
  const named = new Set(tell === 'only' ? [] : outlets.flatMap((one) => [...one.names]));
  const gone = new Set(others.flatMap((one) => [...one.names]));
  const ids = [...new Set(records.flatMap(sourcesOfRecord))];
  const reports = ids.flatMap((id) => {
    const source = graph.source(id);
    const isMeant = source && !gone.has(source.publisher) && (!named.size || isOf(source, named));
    return isMeant ? [{ source, records: records.filter((one) => sourcesOfRecord(one).includes(id)) }] : [];
  });
  return { reports, label: scope.label, leftOut: [] };
}

/** Of several records those that hold most of the words of the question: the one event that is reported. */
function holdingMost(records: readonly CitedRecord[], asked: readonly string[]): readonly CitedRecord[] {
  const words = asked.filter((word) => word.length > 3 && !NOUNS.has(word));
  const held = records.map((record) => wordsHeld(record.text, words));
  const most = Math.max(0, ...held);
  return records.filter((_, at) => held[at] === most);
}

/** Words that every record of a kind answers to, and those of asking. */
const NOUNS: ReadonlySet<string> = new Set(
  'which what when where that this with from between among about were does have been their they meeting meetings talks agreement agreements memorandum memoranda document documents minister ministers official officials'.split(
    ' ',
  ),
);

/**
 * Records of what was done, of the kinds that the question names; what reports say of a signing they may say of the meeting at which it
 * was, so that there the kind limits nothing.
 */
function ofKinds(
  records: readonly CitedRecord[],
  question: Question,
  tell: ReportsAsked['tell'],
): readonly CitedRecord[] {
  // A campaign or an appeal is reported as what was done, and not as what was put.
  const isOfPut = question.asks.records.every((kind) => kind === 'proposal');
  if (tell === 'says' || tell === 'differ') return records;
  if (isOfPut) return records.filter(({ kind }) => DONE.some((one) => one === kind));
  return ofKindsAsked(records, question, DONE);
}

/** Whether an outlet published a source or is credited by it. */
function isOf({ publisher, via }: Source, names: ReadonlySet<string>): boolean {
  return names.has(publisher) || (via !== null && via !== undefined && names.has(via));
}

/** How well a report fits: conditions that it meets, those that one of its records meets at once, words that it holds. */
interface Fit extends Report {
  readonly met: ReadonlySet<Condition>;
  readonly atOnce: number;
  readonly words: number;
}

function amongOwn(
  question: Question,
  { tell }: Pick<ReportsAsked, 'tell'>,
  own: readonly Source[],
  graph: Graph,
): ReportsMeant {
  // When a report was published is asked for, so that its date limits no record.
  const dates = question.dates.filter((term) => !term.excluded && !term.soft);
  const conditions = conditionsOf({ ...question, dates: [], parties: question.parties.flatMap(singly) }, graph);
  const fits = own
    .filter((source) => tell === 'published' || isDated(source, dates, graph))
    .map((source) => fitOf({ source, tell }, conditions, question, graph));
  const best = mostOf(fits, [({ met }) => met.size, ({ atOnce }) => atOnce, ({ words }) => words]);
  const missed = missedBy(question, best, graph);
  const label = labelOf(conditionsOf(question, graph));
  const isSure = conditions.length === 0 || best.some(({ met }) => met.size > 0) || best.some(({ words }) => words > 0);
  if (!isSure || missed.some(({ isNamed }) => isNamed)) return { reports: [], label, leftOut: [] };
  return { reports: best, label, leftOut: missed.map(({ said }) => said) };
}

/** "Algeria or Kenya": each by itself. */
function singly(term: PartyTerm): readonly PartyTerm[] {
  return term.members && !term.excluded ? term.members : [term];
}

/** Whether a report, or something that rests on it, is of some days. */
function isDated(source: Source, dates: readonly DateTerm[], graph: Graph): boolean {
  const isWithin = (date: string | null) => dates.some(({ from, to }) => date !== null && dateWithin(date, from, to));
  return (
    !dates.length ||
    isWithin(source.published) ||
    recordsCiting(source.id, graph).some((one) => one.dates.some(isWithin))
  );
}

interface Candidate {
  readonly source: Source;
  readonly tell: ReportsAsked['tell'];
}

function fitOf({ source, tell }: Candidate, conditions: readonly Condition[], question: Question, graph: Graph): Fit {
  const all = recordsCiting(source.id, graph);
  spend(all.length * (conditions.length + 1));
  const done = ofKinds(all, question, tell);
  const among = done.length ? done : all;
  const metBy = among.map((record) => conditions.filter((one) => one.test(record)));
  const atOnce = metBy.reduce((most, met) => Math.max(most, met.length), 0);
  const records = among.filter((_, at) => metBy[at]!.length === atOnce);
  const stems = new Set(stemsOf([source.title ?? '', ...records.map(({ text }) => text)].join(' ')));
  const words = question.words.filter((word) => stemsOf(word).some((stem) => stems.has(stem))).length;
  const titled = conditions.filter(({ of }) => isInTitle(of, source));
  return { source, records, met: new Set([...metBy.flat(), ...titled]), atOnce, words };
}

/** Whether the headline of a report names what is asked about. */
function isInTitle(of: string, { title }: Source): boolean {
  return title !== null && fold(title).includes(fold(of));
}

/** Those that have most of the first measure, of them those that have most of the second, and so on. */
function mostOf(fits: readonly Fit[], measures: readonly ((fit: Fit) => number)[]): readonly Fit[] {
  return measures.reduce((left, measure) => {
    const most = Math.max(...left.map(measure));
    return left.filter((one) => measure(one) === most);
  }, fits);
}

interface Missed {
  readonly said: string;
  /** It is a name, and no description such as "the director": without it other reports are meant. */
  readonly isNamed: boolean;
}

/** What of a question the reports found do not meet. */
function missedBy(question: Question, found: readonly Fit[], graph: Graph): readonly Missed[] {
  const records = found.flatMap((one) => recordsCiting(one.source.id, graph));
  return conditionsOf({ ...question, dates: [] }, graph)
    .filter(
      (one) => !records.some((record) => one.test(record)) && !found.some(({ source }) => isInTitle(one.of, source)),
    )
    .map(({ of }) => {
      const party = question.parties.find(({ label }) => label === of);
      return { said: party?.span ?? of, isNamed: party?.post === undefined };
    });
}

function labelAsked(question: Question, graph: Graph): string {
  return labelOf(conditionsOf(question, graph));
}
