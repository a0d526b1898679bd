import type { Graph } from '../../graph/graph.js';
import type { AskedTerm } from '../../question/asked-terms.js';
import type { Question } from '../../question/question.js';
import { leavesOut } from '../../question/turns-held.js';
import { setsAside } from '../../question/turns.js';
import type { Ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { type Composed, type Draft, gap } from '../draft.js';
import { recordLines, textOf } from './record-lines.js';
import {
  type AskedOfRecords,
  askedOfRecords,
  recordsTellingMost,
  sum,
  type WeightedTerm,
  wordsBeyond,
  wordsIn,
} from './records-telling.js';

/** The share of what a question says that records must tell, and how far they must be ahead of every other. */
const SHARE_MIN = 0.45;
const LEAD_MIN = 0.08;

/** The weight of words that they must tell and the answer does not: that of one rare word. */
const ADDED_MIN = 3.5;

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 8;

/**
 * An answer to a question read by its parts that leaves words unsaid which one record tells, with the names beside them, as no
 * other record does, or two or three do: they come first, and the answer by parts below it.
 */
export function withMostTold(composed: Composed, graph: Graph): Composed {
  const { question, draft } = composed;
  if (!mayBeTold(question, draft)) return composed;
  const asked = askedOfRecords(question, graph);
  if (asked.passages.length === 0) return composed;
  const told = mostTold(asked, draft, graph);
  return told ? { ...composed, draft: told } : composed;
}

/** What no one record answers: numbers, ranks and what is put side by side. */
export const OF_MANY: ReadonlySet<Question['want']> = new Set<Question['want']>([
  'most',
  'least',
  'count',
  'compare',
  'common',
  'timeline',
]);

function mayBeTold(question: Question, { outcome, choices, isSettled }: Draft): boolean {
  // What one record tells is no answer to a question that a word turned.
  if (isSettled || (outcome === 'no-record' && question.turns.length > 0)) return false;
  // A record in its words may be of whoever is left out: those that are not stand in the answer.
  if (outcome !== 'no-record' && (leavesOut(question) || question.turns.some(setsAside))) return false;
  if (outcome === 'answered' && (OF_MANY.has(question.want) || isWhenHeld(question) || question.presence)) return false;
  const isOfRecords = !['help', 'out-of-scope', 'knowledge'].includes(question.target);
  const isNamed = question.unknown.length === 0 && question.only.length === 0;
  return isOfRecords && isNamed && choices.length === 0 && outcome !== 'help' && outcome !== 'out-of-scope';
}

/** "When did WTDC-25 end": the days of a conference that is named are told by its record, whatever else ends in others. */
function isWhenHeld({ target, want, conferences }: Question): boolean {
  return target === 'conferences' && want === 'when' && conferences.length > 0;
}

/** The answer with the records that tell most of what was asked before it. */
function mostTold(asked: AskedOfRecords, draft: Draft, graph: Graph): Draft | null {
  const most = recordsTellingMost(asked);
  if (!most || most.share < SHARE_MIN || most.lead < LEAD_MIN) return null;
  const seen = draft.blocks.slice(0, SEEN_LINES);
  const isSeen = most.passages.every(({ ref }) =>
    statementsOf({ blocks: seen }).some(({ records }) => records.includes(ref)),
  );
  // What is done is said in other words by a line of the record: "visit Tehran" of who was invited.
  const unsaid = wordsBeyond(asked.terms, textOf(seen)).filter(({ term }) => !isSeen || !isOfVocabulary(term));
  const lines = most.passages.flatMap(({ fact }) => recordLines(fact, stemsIn(unsaid), graph));
  const told = wordsIn(unsaid, textOf(lines));
  // Of nobody and nothing named a single word is of records of anything.
  const isNamed = asked.terms.some(({ term }) => term.kind !== 'word');
  if (sum(told) < ADDED_MIN || (told.length < 2 && !isNamed)) return null;
  return draft.outcome === 'no-record'
    ? below(draft, lines)
    : inFront(
        draft,
        lines,
        most.passages.map(({ ref }) => ref),
      );
}

function isOfVocabulary(term: AskedTerm): boolean {
  return term.kind === 'word' && term.isKnown;
}

function stemsIn(words: readonly WeightedTerm[]): readonly string[] {
  return words.flatMap(({ term }) => term.stems);
}

function below(draft: Draft, lines: readonly Block[]): Draft {
  return { ...draft, blocks: [...draft.blocks, gap('Nearest to the words of the question:'), ...lines] };
}

/** Records before an answer. A list that was said to be more than was asked is left out behind it. */
function inFront(draft: Draft, lines: readonly Block[], records: readonly Ref[]): Draft {
  const isHalfRead = draft.outcome === 'ambiguous';
  const listed = [...new Set([...records, ...(isHalfRead ? [] : draft.listed)])];
  const said = gap(
    `The record${records.length > 1 ? 's' : ''} that tell${records.length > 1 ? '' : 's'} most of what was asked:`,
  );
  const blocks = [said, ...lines, ...(isHalfRead ? [] : draft.blocks)];
  return { ...draft, outcome: 'answered', count: null, blocks, listed };
}
