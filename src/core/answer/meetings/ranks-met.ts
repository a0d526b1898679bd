import type { Graph } from '../../graph/graph.js';
import { isPost } from '../../graph/post-ranks.js';
import { postsThen, toldOf } from '../../graph/post-then.js';
import type { Question } from '../../question/question.js';
import type { Meeting, Participant } from '../../records/meeting.js';

/** Whether somebody who took part in a meeting was of one of some ranks then. */
export function hadRank(one: Participant, meeting: Meeting, ranks: readonly string[], graph: Graph): boolean {
  const official = one.official ? graph.official(one.official) : undefined;
  const posts = official ? postsThen(official, one.for, graph, toldOf(meeting)) : [];
  return posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
}

/** Ranks that a yes/no question may take for granted of those who met. */
const CHECKED: ReadonlySet<string> = new Set(
  'minister president prime-minister king queen emperor emir sultan prince foreign-minister'.split(' '),
);

/**
 * Whether some meeting is one of people of the ranks asked about: "between the two ministers" wants two of them, other
 * wordings one. Meetings whose people are not named cannot say so.
 */
export function isOfRanksAsked(question: Question, meetings: readonly Meeting[], graph: Graph): boolean {
  const ranks = question.ranks.filter((rank) => CHECKED.has(rank));
  if (!ranks.length) return true;
  const least = question.asks.bothRanked ? 2 : 1;
  return meetings.some((meeting) => {
    const fitting = meeting.participants.filter((one) => hadRank(one, meeting, ranks, graph));
    return fitting.length >= least;
  });
}
