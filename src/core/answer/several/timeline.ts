import { softSpans } from '../../assembly/soft.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { SetQ } from '../../query/query.js';
import type { Question } from '../../question/question.js';
import { agreementsFound } from '../records-found.js';
import type { Draft } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { leftOutGaps } from '../gaps.js';
import { meetingsFound } from '../records-found.js';

/**
 * What happened between parties or with a document described in words that no query holds, oldest first: the records that are
 * found by them. Null where none are.
 */
export function timelineFound(question: Question, graph: Graph): Draft | null {
  const dates = question.dates.filter((term) => !term.label.startsWith('today'));
  const plain = { ...question, want: 'list' as const, statuses: null, dates };
  const agreements = agreementsFound(plain, graph);
  const areAlone = question.target === 'agreements' && agreements.records.length > 0;
  const meetings = areAlone ? [] : meetingsFound(plain, graph).records;
  const told = heldMost(
    [
      ...agreements.records.map((one) =>
        textOf('agreement', one.id, [one.title, ...one.history.map(({ text }) => text)]),
      ),
      ...meetings.map((one) => textOf('meeting', one.id, [one.summary, ...one.points.map(({ text }) => text)])),
    ],
    question.words,
  );
  const of = (['agreement', 'meeting'] as const).map((kind) => found(kind, told)).filter(({ ids }) => ids.length > 0);
  if (!of.length) return null;
  const draft = composeQuery({ ask: 'timeline', of }, graph);
  const leftOut = [...agreements.leftOut, ...softSpans(question)];
  return { ...draft, blocks: [...draft.blocks, ...leftOutGaps(question, { ...agreements, leftOut })] };
}

/** A record with the stems of what it tells. */
interface Told {
  readonly kind: 'agreement' | 'meeting';
  readonly id: string;
  readonly stems: ReadonlySet<string>;
}

function textOf(kind: Told['kind'], id: string, texts: readonly string[]): Told {
  return { kind, id, stems: new Set(texts.flatMap(stemsOf)) };
}

/** Those that hold most of some words; all where none does: what a party did otherwise is not what came about. */
function heldMost(all: readonly Told[], words: readonly string[]): readonly Told[] {
  const wanted = [...new Set(words.flatMap(stemsOf))];
  const some = all.filter(({ stems }) => wanted.filter((one) => stems.has(one)).length * 2 > wanted.length);
  return some.length ? some : all;
}

function found(kind: Told['kind'], told: readonly Told[]) {
  const ids = told.filter((one) => one.kind === kind).map(({ id }) => id);
  return { is: 'these', kind, ids, said: 'those found' } as const satisfies SetQ;
}
