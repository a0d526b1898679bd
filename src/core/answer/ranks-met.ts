import type { Graph } from '../graph/graph.js';
import { isOther } from '../question/other-language.js';
import { isPost } from '../question/posts.js';
import type { Question } from '../question/question.js';
import { rankWords, ranksAlone } from '../question/understood-line.js';
import type { Meeting } from '../records/meeting.js';
import type { Criterion } from './criteria.js';

/** "Who met the president?": of meetings of nobody by name, those of somebody of the rank. */
export function rankCriteria(question: Question, graph: Graph): Criterion<Meeting>[] {
  const ranks = ranksAlone(question);
  if (!ranks.length) return [];
  const test = (meeting: Meeting) => meeting.participants.some((one) => hasRank(one.official, ranks, graph));
  return [{ label: rankWords(ranks), keys: null, test, soft: false }];
}

/** Whether an official, by id, holds a post of one of some ranks. */
export function hasRank(id: string | null, ranks: readonly string[], graph: Graph): boolean {
  const posts = graph.official(id ?? '')?.posts ?? [];
  return posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
}

/** Ranks that a yes/no question may take for granted of those who met. */
const CHECKED: ReadonlySet<string> = new Set(['minister', 'president', 'prime-minister', 'king', 'foreign-minister']);

/**
 * Whether some meeting is one of people of the ranks asked about: "between the two ministers" wants two of them, other
 * wordings one. Meetings whose people are not named cannot say so.
 */
export function isOfRanksAsked(question: Question, meetings: readonly Meeting[], graph: Graph): boolean {
  const ranks = question.ranks.filter((rank) => CHECKED.has(rank));
  if (!ranks.length) return true;
  const least = /\b(?:two|both|between the|their)\b/i.test(question.text) || isOther(question, 'both') ? 2 : 1;
  return meetings.some((meeting) => {
    const fitting = meeting.participants.filter((one) => hasRank(one.official, ranks, graph));
    return fitting.length >= least;
  });
}
