import type { Graph } from '../graph/graph.js';
import { stemsOf } from '../graph/text-index.js';
import type { Question } from '../question/question.js';
import { RECORD_TEXTS, type RecordOf } from './record-text.js';

/** Sentences with a word from which on it is taken for one of the records asked about: so common a word tells nothing. */
const COMMON = 2_000;

/** Records whose titles and topics are looked through, beside the sentences of all. */
const LOOKED_AT_MAX = 300;

/** The words of a question that none of some records holds: in what is told of them, or in topics, places and titles; with those that were not read. */
export function wordsLacking<K extends keyof RecordOf>(
  { words, unread }: Question,
  kind: K,
  records: readonly RecordOf[K][],
  graph: Graph,
): readonly string[] {
  if (!words.length) return unread;
  const refs = new Set<string>(records.map(({ id }) => `${kind}:${id}`));
  const told = records.slice(0, LOOKED_AT_MAX).map((one) => RECORD_TEXTS[kind](one, graph));
  const beside = new Set(told.flatMap(stemsOf));
  return [
    ...unread,
    ...words.filter((word) => !stemsOf(word).some((one) => beside.has(one) || isTold(one, refs, graph))),
  ];
}

function isTold(stem: string, refs: ReadonlySet<string>, graph: Graph): boolean {
  const positions = graph.text.positions(stem);
  return positions.length > COMMON || positions.some((at) => refs.has(graph.facts.at(at).evidence.ref));
}
