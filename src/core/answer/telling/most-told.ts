import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { type Composed, type Draft, gap } from '../draft.js';
import { recordLines, textOf } from './record-lines.js';
import {
  type AskedOfRecords,
  askedOfRecords,
  recordsTelling,
  recordTellingMost,
  shareTold,
  sum,
  type WeightedTerm,
  wordsBeyond,
  wordsIn,
} from './records-telling.js';

/** The share of what a question says that a record must tell, and how far it must be ahead of every other. */
const SHARE_MIN = 0.45;
const LEAD_MIN = 0.08;

/** The weight of words that it must tell and the answer does not: that of one rare word. */
const ADDED_MIN = 3.5;

/** The same of records that tell words alone, two rare ones or more; the part of the words left unsaid, and of all, that they must tell. */
const WORDS_MIN = 6;
const OF_WORDS_MIN = 0.5;
const OF_ALL_MIN = 0.4;

/** Records told for the words that an answer leaves unsaid. */
const TOLD_MAX = 3;

/** Records of an answer up to which what else was asked stands below it: of few it is seen at a glance whether they were meant. */
const NARROW_MAX = 3;

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 8;

/**
 * An answer to a question read by its parts that leaves words unsaid which one record tells, with the names beside them, as no
 * other record does: that record comes first, and the answer by parts below it. Where no record is ahead of the others, those
 * that hold the words left unsaid are told.
 */
export function withMostTold(composed: Composed, graph: Graph): Composed {
  const { question, draft } = composed;
  if (!mayBeTold(question, draft)) return composed;
  const asked = askedOfRecords(question, graph);
  if (asked.passages.length === 0) return composed;
  const told = oneTold(asked, draft, graph) ?? wordsTold(asked, draft, graph);
  return told ? { ...composed, draft: told } : composed;
}

function mayBeTold(question: Question, { outcome, choices }: Draft): boolean {
  const isOfRecords = !['help', 'out-of-scope', 'knowledge'].includes(question.target);
  const isNamed = question.unknown.length === 0 && question.only.length === 0;
  return isOfRecords && isNamed && choices.length === 0 && outcome !== 'help' && outcome !== 'out-of-scope';
}

/** The answer with the one record that tells most of what was asked before it. */
function oneTold(asked: AskedOfRecords, draft: Draft, graph: Graph): Draft | null {
  const most = recordTellingMost(asked);
  if (!most || most.share < SHARE_MIN || most.lead < LEAD_MIN) return null;
  const unsaid = wordsBeyond(asked.terms, textOf(draft.blocks.slice(0, SEEN_LINES)));
  const lines = recordLines(most.passage.fact, stemsIn(unsaid), graph);
  if (sum(wordsIn(unsaid, textOf(lines))) < ADDED_MIN) return null;
  if (draft.outcome === 'no-record') return below(draft, 'Nearest to the words of the question:', lines);
  return inFront(draft, 'The record that tells most of what was asked:', lines, [most.passage.ref]);
}

/** The answer with the records that hold the words which it leaves unsaid: before a long list, below a short one. */
function wordsTold(asked: AskedOfRecords, draft: Draft, graph: Graph): Draft | null {
  const unsaid = wordsBeyond(asked.terms, textOf(draft.blocks));
  const { passages: best, weight } = recordsTelling(
    unsaid,
    asked.passages.filter((one) => shareTold(asked, one) >= OF_ALL_MIN),
  );
  const isClear = best.length <= TOLD_MAX && weight >= WORDS_MIN && weight >= sum(unsaid) * OF_WORDS_MIN;
  if (!isClear || draft.outcome === 'no-record') return null;
  const lines = best.flatMap((passage) => recordLines(passage.fact, stemsIn(unsaid), graph));
  const heading = 'In the words of the question:';
  if (draft.outcome === 'answered' && draft.listed.length <= NARROW_MAX) return below(draft, heading, lines);
  return inFront(
    draft,
    heading,
    lines,
    best.map(({ ref }) => ref),
  );
}

function stemsIn(words: readonly WeightedTerm[]): readonly string[] {
  return words.flatMap(({ term }) => term.stems);
}

function below(draft: Draft, heading: string, lines: readonly Block[]): Draft {
  return { ...draft, blocks: [...draft.blocks, gap(heading), ...lines] };
}

/** Lines before an answer. A list that was said to be more than was asked is left out behind them. */
function inFront(draft: Draft, heading: string, lines: readonly Block[], refs: readonly Ref[]): Draft {
  const isHalfRead = draft.outcome === 'ambiguous';
  const listed = [...new Set([...refs, ...(isHalfRead ? [] : draft.listed)])];
  const blocks = [gap(heading), ...lines, ...(isHalfRead ? [] : draft.blocks)];
  return { ...draft, outcome: 'answered', count: null, blocks, listed };
}
