import type { Graph } from '../../graph/graph.js';
import { stem } from '../../graph/stem.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import { statementsOf } from '../answer.js';
import { answered, type Composed, gap } from '../draft.js';
import { recordLines } from '../telling/record-lines.js';
import { type FactHit, searchFacts } from './fact-search.js';
import { factLine } from './facts-answer.js';

/** A word in more sentences than this part of all of them says nothing. */
const RARE_PART = 1 / 60;

/** A word in so many sentences or fewer says by itself what is asked for; of commoner ones it takes two. */
const TELLING_MAX = 3;

/** Sentences shown. */
const SHOWN_MAX = 3;

/**
 * An answer that passes over rare words of the question which sentences on record hold, of everybody and everything named:
 * those sentences are what was asked for, and stand in the place of a long list, or beside a short one.
 */
export function toldInWords(composed: Composed, graph: Graph): Composed {
  const { question, draft } = composed;
  if (!mayBeTold(question, draft.outcome)) return composed;
  const words = passedOver(composed, graph);
  const hits = words.length ? holdingAll(question, words, graph) : [];
  if (!hits.length) return composed;
  const refs: Ref[] = [...new Set(hits.map(({ fact }) => fact.evidence.ref))];
  const said = gap('In the words of the records:');
  const [first] = hits;
  // One record is told in full: who took part in it, and where and when, may be what was asked.
  const lines =
    refs.length === 1 && first
      ? recordLines(first.fact, words.map(stem), graph)
      : hits.flatMap(({ fact }) => factLine(fact, graph));
  const told = [said, ...lines];
  const isNarrow = draft.outcome === 'answered' && draft.listed.length <= NARROW_MAX;
  const beside = { ...draft, blocks: [...draft.blocks, ...told], listed: [...new Set([...draft.listed, ...refs])] };
  return { question: withoutUnread(question, words), draft: isNarrow ? beside : answered(told, refs) };
}

/** Records up to which an answer may well be the one asked for: the sentences stand beside it. */
const NARROW_MAX = 3;

/** A yes or no, a number and what is asked of the knowledge itself are no matter of words. */
function mayBeTold(question: Question, outcome: Composed['draft']['outcome']): boolean {
  const isPlain = !question.yesNo && !question.denied && !question.unknown.length && !question.only.length;
  const isOfRecords = !['help', 'out-of-scope', 'knowledge', 'facts'].includes(question.target);
  return isPlain && isOfRecords && question.lacking === null && (outcome === 'answered' || outcome === 'no-record');
}

/** The words that nothing but a sentence can answer: neither names nor vocabulary, rare, and in no line of the answer. */
function passedOver({ question, draft }: Composed, graph: Graph): readonly string[] {
  const often = (word: string) => graph.text.positions(stem(word)).length;
  const held = [...new Set([...question.words, ...question.unread])].filter((word) => often(word) > 0);
  const rare = held.filter((word) => often(word) <= graph.facts.length * RARE_PART);
  if (!rare.length) return [];
  const shown = new Set(statementsOf({ blocks: draft.blocks }).flatMap(({ text }) => stemsOf(text)));
  const words = rare.filter((word) => !shown.has(stem(word)));
  // An answer that holds most of the words is about what was asked.
  if (words.length <= held.filter((word) => shown.has(stem(word))).length) return [];
  return words.length > 1 || words.some((word) => often(word) <= TELLING_MAX) ? words : [];
}

/** The sentences of everybody and everything named that hold all of some words. */
function holdingAll(question: Question, words: readonly string[], graph: Graph): readonly FactHit[] {
  const plain = { ...question, words, dates: question.dates.filter(({ soft }) => !soft) };
  const hits = searchFacts(plain, graph, words, { below: 0.999, belowOfBest: 1 });
  return hits.filter(({ fact }) => holdsEach(fact.text, words)).slice(0, SHOWN_MAX);
}

/** Every word as it was typed: words of like meaning are no quotation. */
function holdsEach(text: string, words: readonly string[]): boolean {
  const held = new Set(stemsOf(text));
  return words.every((word) => held.has(stem(word)));
}

function withoutUnread(question: Question, words: readonly string[]): Question {
  return { ...question, unread: question.unread.filter((word) => !words.includes(word)) };
}
