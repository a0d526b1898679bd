import type { Graph } from '../graph/graph.js';
import { isOther } from '../question/other-language.js';
import { isPost } from '../question/posts.js';
import type { Question } from '../question/question.js';
import type { Meeting } from '../records/meeting.js';

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
    const people = meeting.participants.flatMap((one) => graph.official(one.official ?? '') ?? []);
    const fitting = people.filter((one) =>
      one.posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] }))),
    );
    return fitting.length >= least;
  });
}
