import type { Answer, Block } from '../answer/answer.js';
import { counted } from '../answer/draft.js';
import { EMPTY_ANSWER } from '../answer/empty-answer.js';
import type { Graph } from '../graph/graph.js';
import { byCodeUnit } from '../graph/order.js';
import { dateInWords } from '../records/edtf.js';
import type { Ref } from '../records/ref.js';
import { isClosed } from './closing.js';
import { type Gap, gapText } from './gap.js';
import { countIn, type GapCount, type Step } from './gap-count.js';
import { gapWords } from './gap-words.js';
import type { Verdict } from './rating.js';

/** What is known of ratings beside the counts: of each the verdict, the local date, and why. */
export interface RatingTold {
  readonly verdict: Verdict;
  readonly day: string;
  readonly gaps: readonly Gap[];
  readonly reason: string | null;
}

/** What a report is made of, for one reader. */
export interface ReportOrder {
  readonly counts: readonly GapCount[];
  readonly ratings: readonly RatingTold[];
  /** Mondays: the first week, and the first that is left out (null = up to now). */
  readonly from: string;
  readonly to: string | null;
  /** The records by which gaps are closed, and those by which they were not yet; null = all that are closed are told. */
  readonly after: Graph;
  readonly before: Graph | null;
}

/** A gap in a report. */
export interface GapTold extends Step {
  readonly gap: Gap;
  readonly words: string;
  readonly first: string;
  readonly last: string;
  /** Whether the records answer it now; null = that cannot be told. */
  readonly closed: boolean | null;
  readonly reasons: readonly string[];
}

/** What a report tells, in its order. What names something that the reader has no record of is left out. */
export interface Report {
  readonly open: readonly GapTold[];
  readonly closed: readonly GapTold[];
  readonly asked: number;
  readonly good: number;
  readonly bad: number;
}

/** Lines of one list in words; more are counted. */
const SHOWN_MAX = 30;

/** Reasons told of one gap. */
const REASONS_MAX = 5;

/** Makes the report of some weeks. Pure. */
export function reportOf({ counts, ratings, from, to, after, before }: ReportOrder): Report {
  const within = ratings.filter(({ day }) => day >= from && (to === null || day < to));
  const told = counts.flatMap((count) => toldOf(count, countIn(count, from, to), within, after)).sort(inOrder);
  const met = told.filter(({ asked, bad }) => asked + bad > 0);
  const open = met.filter(({ closed }) => closed !== true);
  const isNew = ({ gap, closed }: GapTold) => closed === true && (before === null || isClosed(gap, before) !== true);
  const sum = (of: (one: GapTold) => number) => met.reduce((total, one) => total + of(one), 0);
  return {
    open,
    closed: (before === null ? met : told).filter(isNew),
    asked: sum(({ asked }) => asked),
    good: within.filter(({ verdict }) => verdict === 'good').length,
    bad: sum(({ bad }) => bad),
  };
}

/** Whether a report has anything to tell. */
export function isEmptyReport({ open, closed, good }: Report): boolean {
  return open.length + closed.length + good === 0;
}

/** A report in words; `head` says of when it is. No line of it is a fact, so none has a source. */
export function reportAnswer(report: Report, head: string): Answer {
  const { open, closed, asked, good, bad } = report;
  const summary = `${counted(asked, 'question')} asked in vain, ${counted(good, 'answer')} rated good, ${bad} bad`;
  const blocks: readonly Block[] = [
    ...section('Not on record', open, metWords),
    ...section('Closed: the records answer these now', closed, ({ words }) => words),
    ...(open.length + closed.length === 0 ? [aside('Nothing was asked in vain.')] : []),
  ];
  const records = [...new Set([...open, ...closed].flatMap(({ gap }) => gap.about.filter(isRef)))];
  return { ...EMPTY_ANSWER, understood: `Gaps · ${head} · ${summary}`, blocks, records };
}

/** "Monday 23 November 2026". */
export function mondayWords(day: string): string {
  return `Monday ${dateInWords(day)}`;
}

function toldOf(count: GapCount, step: Step, ratings: readonly RatingTold[], graph: Graph): GapTold[] {
  const { gap, first, last } = count;
  const words = gapWords(gap, graph);
  const own = gapText(gap);
  const reasons = ratings.flatMap(({ reason, gaps }) =>
    reason !== null && gaps.some((one) => gapText(one) === own) ? [reason] : [],
  );
  if (words === null) return [];
  return [{ gap, words, first, last, ...step, closed: isClosed(gap, graph), reasons: [...reasons].sort(byCodeUnit) }];
}

function section(title: string, list: readonly GapTold[], lineOf: (one: GapTold) => string): Block[] {
  if (list.length === 0) return [];
  const more = list.length - SHOWN_MAX;
  return [
    { kind: 'heading', text: `${title} (${list.length})` },
    ...list.slice(0, SHOWN_MAX).flatMap((one) => [aside(lineOf(one)), ...reasonLines(one)]),
    ...(more > 0 ? [aside(`${more} more: sideline gaps lists all.`)] : []),
  ];
}

function metWords({ words, asked, bad }: GapTold): string {
  const times = [
    asked > 0 ? `asked ${asked === 1 ? 'once' : `${asked} times`}` : '',
    bad > 0 ? `rated bad ${bad === 1 ? 'once' : `${bad} times`}` : '',
  ];
  return `${words} (${times.filter((part) => part !== '').join(', ')})`;
}

function reasonLines({ reasons }: GapTold): Block[] {
  return reasons.slice(0, REASONS_MAX).map((reason) => aside(`  Reason given: “${reason}”`));
}

function aside(text: string): Block {
  return { kind: 'aside', text };
}

function isRef(named: string): named is Ref {
  return !/^(?:country|region|place):/.test(named);
}

/** What was met most often first; equal ones always in the same order. */
function inOrder(a: GapTold, b: GapTold): number {
  return b.asked + b.bad - (a.asked + a.bad) || byCodeUnit(gapText(a.gap), gapText(b.gap));
}
