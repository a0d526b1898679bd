import type { Graph } from '../../graph/graph.js';
import type { PartyTerm, Question } from '../question.js';
import type { Context, Wider } from './context.js';
import { officialTerm, peopleListed } from './people-meant.js';

/**
 * "which operators did he meet there?" after a meeting of two people: the same of the other one, for where nothing is on
 * record for the one who was asked about. No record says who of them is a he. Null where the meetings shown have not two;
 * "who else" and "did he" are about the one asked about, of whom "no record" is the answer.
 */
export function ofOtherOfTwo(
  question: Question,
  [he, ...more]: readonly PartyTerm[],
  { listed }: Context,
  graph: Graph,
): Wider | null {
  if (!OF_PEOPLE.has(question.target) || question.yesNo || question.setAside.length || !he || more.length) return null;
  const own = new Set(he.entities.map(({ id }) => id));
  const people = peopleListed(
    listed.filter((ref) => ref.startsWith('meeting:')),
    graph,
  );
  const [other, ...others] = people.filter((id) => !own.has(id));
  if (!other || others.length || people.length < 2) return null;
  const term = officialTerm(other, graph);
  const isHe = (one: PartyTerm) => one.entities.length > 0 && one.entities.every(({ id }) => own.has(id));
  const parties = question.parties.map((one) => (isHe(one) ? { ...term, role: one.role } : one));
  return { question: { ...question, parties }, without: he.label, instead: term.label };
}

/** What may be the other's instead: whom somebody met, and what somebody proposed. */
const OF_PEOPLE: ReadonlySet<Question['target']> = new Set<Question['target']>(['meetings', 'proposals']);
