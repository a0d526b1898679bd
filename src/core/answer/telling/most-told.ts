import type { Graph } from '../../graph/graph.js';
import type { Kind } from '../../query/query.js';
import type { Question } from '../../question/question.js';
import type { Ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { type Composed, type Draft, gap, say } from '../draft.js';
import { composeInFull } from '../forms/compose-query.js';
import { recordNotes } from '../knowledge/record-notes.js';
import { factLine } from '../sentences/facts-answer.js';
import { notesIn, type Passage, sentencesBeside } from './passage.js';
import { recordTellingMost, type Telling, weightAdded } from './records-telling.js';

/** The share of what a question says that a record must tell, and how far it must be ahead of every other. */
const SHARE_MIN = 0.45;
const LEAD_MIN = 0.08;

/** The weight of words that it must tell and the answer does not: that of one rare word. */
const ADDED_MIN = 3.5;

/** Lines of an answer that are seen at once. */
const SEEN_LINES = 8;

/**
 * An answer to a question read by its parts that leaves words unsaid which one record tells, with the names beside them, as no
 * other record does: that record comes first, and the answer by parts below it.
 */
export function withMostTold(composed: Composed, graph: Graph): Composed {
  const { question, draft } = composed;
  if (!mayBeTold(question, draft)) return composed;
  const most = recordTellingMost(question, graph);
  if (!most || most.share < SHARE_MIN || most.lead < LEAD_MIN) return composed;
  const lines = linesOf(most.passage, question, graph);
  const seen = textOf(draft.blocks.slice(0, SEEN_LINES));
  if (weightAdded(question, textOf(lines), seen, graph) < ADDED_MIN) return composed;
  return { ...composed, draft: withLines(lines, most, draft) };
}

function mayBeTold(question: Question, { outcome, choices }: Draft): boolean {
  const isOfRecords = !['help', 'out-of-scope', 'knowledge'].includes(question.target);
  const isNamed = question.unknown.length === 0 && question.only.length === 0;
  return isOfRecords && isNamed && choices.length === 0 && outcome !== 'help' && outcome !== 'out-of-scope';
}

function withLines(lines: readonly Block[], { passage }: Telling, draft: Draft): Draft {
  if (draft.outcome === 'no-record')
    return { ...draft, blocks: [...draft.blocks, gap('Nearest to the words of the question:'), ...lines] };
  const first = [gap('The record that tells most of what was asked:'), ...lines];
  // A list that was said to be more than was asked is left out where one record tells it.
  const isHalfRead = draft.outcome === 'ambiguous';
  const listed: readonly Ref[] = [...new Set([passage.ref, ...(isHalfRead ? [] : draft.listed)])];
  const blocks = isHalfRead ? first : [...first, ...draft.blocks];
  return { ...draft, outcome: 'answered', count: null, blocks, listed };
}

/** A record in full, with what else of it tells of what was asked; of a conference the one sentence. */
function linesOf(passage: Passage, question: Question, graph: Graph): readonly Block[] {
  const { ref, fact } = passage;
  const [kind, id] = [ref.slice(0, ref.indexOf(':')) as Kind, ref.slice(ref.indexOf(':') + 1)];
  if (kind === 'conference') return factLine(fact, graph);
  const { blocks } = composeInFull({ ask: 'list', of: { is: 'these', kind, ids: [id], said: id } }, graph);
  const isAdded = (text: string) => weightAdded(question, text, textOf(blocks), graph) > 0;
  const sentences = sentencesBeside(fact, graph).filter(({ text }) => isAdded(text));
  const notes = notesIn(ref, graph);
  return [
    ...blocks,
    ...sentences.flatMap(({ text, evidence }) => say(text, [evidence], 1)),
    ...(notes !== null && isAdded(notes) ? recordNotes(ref, graph) : []),
  ];
}

function textOf(blocks: readonly Block[]): string {
  return statementsOf({ blocks })
    .map(({ text }) => text)
    .join(' ');
}
