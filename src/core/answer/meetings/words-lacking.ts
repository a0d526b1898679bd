import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import { meetingText } from './search-meetings.js';

/** Sentences with a word from which on it is taken for one of the meetings asked about: so common a word tells nothing. */
const COMMON = 2_000;

/** Meetings whose titles and topics are looked through, beside the sentences of all. */
const LOOKED_AT_MAX = 300;

/** The words of a question that none of some meetings holds: in what is told of them, or in topics, places and titles; with those that were not read. */
export function wordsLacking(
  { words, unread }: Question,
  meetings: readonly Meeting[],
  graph: Graph,
): readonly string[] {
  if (!words.length) return unread;
  const refs = new Set<string>(meetings.map(({ id }) => `meeting:${id}`));
  const beside = new Set(meetings.slice(0, LOOKED_AT_MAX).flatMap((one) => stemsOf(meetingText(one, graph))));
  return [
    ...unread,
    ...words.filter((word) => !stemsOf(word).some((one) => beside.has(one) || isTold(one, refs, graph))),
  ];
}

function isTold(stem: string, refs: ReadonlySet<string>, graph: Graph): boolean {
  const positions = graph.text.positions(stem);
  return positions.length > COMMON || positions.some((at) => refs.has(graph.facts.at(at).evidence.ref));
}
