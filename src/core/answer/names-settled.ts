import type { Graph } from '../graph/graph.js';
import { isShared, personsAmong } from '../question/bearers.js';
import type { PartyEntity, PartyTerm, Question } from '../question/question.js';
import type { Composed, Draft } from './draft.js';
import { areMaybeOne, asOne, CHOICES_MAX, whichOne, withDoubt } from './officials/shared-name.js';

/** A composed answer, and whether what it says or asks back was found for a reading of the names. */
export interface NamesSettled {
  readonly composed: Composed;
  readonly isFound: boolean;
}

/** How a question is answered as it is read, each shared name standing for all its bearers. */
export type AsRead = (question: Question, graph: Graph) => Draft;

/**
 * The answer to a question in which names are borne by several. One name is settled after the other, while those behind it
 * stand for all their bearers: the work is the sum of the bearers, never their product. A bearer with an answer is taken,
 * and said; of several the asker is asked back.
 */
export function namesSettled(asked: Question, graph: Graph, asRead: AsRead): NamesSettled {
  let question = asked;
  const doubtful: PartyTerm[] = [];
  for (let shared = sharedTerm(question); shared; shared = sharedTerm(question)) {
    const one = bearerMeant(question, shared, graph, asRead);
    if (one.kind === 'which')
      return {
        composed: { question, draft: whichOne(one.people, shared, question, graph) },
        isFound: one.fits,
      };
    if (one.isDoubtful) doubtful.push(shared);
    question = asOne(question, shared, one.entities, graph);
  }
  const draft = doubtful.reduce(withDoubt, asRead(question, graph));
  return { composed: { question, draft }, isFound: draft.outcome !== 'no-record' };
}

/** The first name that several bear and that is not settled yet; "who is Khan" is answered with all of them. */
function sharedTerm({ parties, target }: Question): PartyTerm | undefined {
  return target === 'officials' && parties.length === 1 ? undefined : parties.find((term) => isShared(term));
}

type Person = readonly PartyEntity[];

/** Whom a shared name means, or among whom the asker has to say. */
type Bearer =
  | { readonly kind: 'meant'; readonly entities: Person; readonly isDoubtful: boolean }
  | { readonly kind: 'which'; readonly people: readonly Person[]; readonly fits: boolean };

function bearerMeant(question: Question, shared: PartyTerm, graph: Graph, asRead: AsRead): Bearer {
  const persons = personsAmong(shared.entities, graph);
  const fitting = persons.length > 1 ? fittingOf(persons, question, shared, graph, asRead) : persons;
  const [only, ...others] = fitting;
  if (only && !others.length) return { kind: 'meant', entities: only, isDoubtful: false };
  if (!only && question.target === 'meetings') return { kind: 'meant', entities: persons.flat(), isDoubtful: false };
  if (only && areMaybeOne(fitting, question, graph))
    return { kind: 'meant', entities: fitting.flat(), isDoubtful: true };
  return { kind: 'which', people: only ? fitting : persons, fits: only !== undefined };
}

/** Those of the bearers for whom there is an answer; as many as can be asked back decide as well as all. */
function fittingOf(
  persons: readonly Person[],
  question: Question,
  shared: PartyTerm,
  graph: Graph,
  asRead: AsRead,
): Person[] {
  const fitting: Person[] = [];
  for (const person of persons) {
    if (fitting.length === CHOICES_MAX) break;
    if (asRead(asOne(question, shared, person, graph), graph).outcome === 'answered') fitting.push(person);
  }
  return fitting;
}
