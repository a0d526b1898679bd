import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Kind } from '../../query/query.js';
import type { Ref } from '../../records/ref.js';
import { type Block, statementsOf } from '../answer.js';
import { say } from '../draft.js';
import { composeInFull } from '../forms/compose-query.js';
import { recordNotes } from '../knowledge/record-notes.js';
import { factLine } from '../sentences/facts-answer.js';
import { notesIn, sentencesBeside } from './passage.js';

/** The record of a sentence in full, with what else of it holds one of some stems; of a conference the one sentence. */
export function recordLines(fact: Fact, stems: readonly string[], graph: Graph): readonly Block[] {
  const { ref } = fact.evidence;
  if (ref.startsWith('conference:')) return factLine(fact, graph);
  const blocks = recordInFull(ref, graph);
  const told = new Set(stemsOf(textOf(blocks)));
  const unsaid = stems.filter((one) => !told.has(one));
  const isAdded = (text: string) => stemsOf(text).some((one) => unsaid.includes(one));
  const sentences = sentencesBeside(fact, graph).filter(({ text }) => isAdded(text));
  const notes = notesIn(ref, graph);
  return [
    ...blocks,
    ...sentences.flatMap(({ text, evidence }) => say(text, [evidence], 1)),
    ...(notes !== null && isAdded(notes) ? recordNotes(ref, graph) : []),
  ];
}

/** The record as an answer about it alone tells it; what it leaves open was not asked of it. */
function recordInFull(ref: Ref, graph: Graph): readonly Block[] {
  const [kind, id] = [ref.slice(0, ref.indexOf(':')) as Kind, ref.slice(ref.indexOf(':') + 1)];
  const { blocks } = composeInFull({ ask: 'list', of: { is: 'these', kind, ids: [id], said: id } }, graph);
  return blocks.filter((block) => block.kind !== 'gap');
}

/** A meeting, document or proposal with every one of its sentences, and its notes. */
export function wholeRecord(ref: Ref, sentences: readonly Fact[], graph: Graph): readonly Block[] {
  const blocks = recordInFull(ref, graph);
  const told = textOf(blocks);
  const isLeft = (text: string) => !told.includes(text);
  const left = sentences.filter(({ text, part }) => part !== 'note' && isLeft(text));
  const notes = notesIn(ref, graph);
  return [
    ...blocks,
    ...left.flatMap(({ text, evidence }) => say(text, [evidence], 1)),
    ...(notes !== null && isLeft(notes) ? recordNotes(ref, graph) : []),
  ];
}

/** What the statements of some blocks say, together. */
export function textOf(blocks: readonly Block[]): string {
  return statementsOf({ blocks })
    .map(({ text }) => text)
    .join(' ');
}
