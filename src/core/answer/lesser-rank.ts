import type { Graph } from '../graph/graph.js';
import { officialsByPost } from '../question/posts.js';
import type { PartyTerm, Question } from '../question/question.js';

/**
 * A question whose "minister" is a minister of state: of a side with both the one is called so as well as the other. For a question of
 * which nothing is on record with the ministers proper. The reading is shown. Null where it names no minister, or the side has no other.
 */
export function withLesserRank(question: Question, graph: Graph): Question | null {
  const others = new Map(question.parties.flatMap((term) => lesserOf(term, graph) ?? []));
  if (!others.size) return null;
  const parties = question.parties.map((term) => others.get(term) ?? term);
  const read = [...others.values()].map(({ span, label }) => ({ span, as: label, ref: null, how: 'post' as const }));
  const readings = question.readings.filter(({ span }) => !read.some((one) => one.span === span));
  return { ...question, parties, readings: [...readings, ...read] };
}

function lesserOf(term: PartyTerm, graph: Graph): [readonly [PartyTerm, PartyTerm]] | null {
  const { postAsked, postOf, excluded, entities } = term;
  if (!postAsked || !postOf || excluded || postAsked.ranks.join() !== 'minister' || entities[0]?.kind !== 'official')
    return null;
  const wanted = { ...postAsked, ranks: ['state-minister'] };
  const found = postOf.flatMap((side) => officialsByPost(graph, side, wanted));
  if (!found.length || found.length > NAMED_MAX) return null;
  const label = found.map(({ name }) => name).join(' or ');
  return [[term, { ...term, label, entities: found.map(({ id }) => ({ kind: 'official', id }) as const) }]];
}

/** So many go by their names; more are no one minister. */
const NAMED_MAX = 3;
