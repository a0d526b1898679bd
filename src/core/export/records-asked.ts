import type { Composed } from '../answer/draft.js';
import type { Graph } from '../graph/graph.js';
import { evaluate } from '../query/evaluate.js';
import type { Found } from '../query/found.js';
import { kindOfSet, type Query, type SetQ } from '../query/query.js';
import type { Ref } from '../records/ref.js';
import { isRowKind } from './columns.js';
import { partsOfRef } from './record-at.js';

/** A record that a question asks for, and the records for which it is among them where it is a person or a body. */
export interface AskedFor {
  readonly ref: Ref;
  readonly foundIn: readonly Ref[];
}

/**
 * The records that a question asks for, all of them and not those of a page: the members of the set where it is one of
 * records; of any other question (a number, a yes or no, countries) the records that its answer stands on. `shown` = those of
 * the answer as it was given.
 */
export function recordsAsked({ draft, query }: Composed, shown: readonly Ref[], graph: Graph): readonly AskedFor[] {
  const people = query && setOfPeople(query);
  if (people) return membersOf(evaluate(people, graph));
  const refs = draft.listed.length > 0 ? draft.listed : shown;
  return [...new Set(refs)].filter((ref) => isRowKind(partsOfRef(ref)[0])).map((ref) => ({ ref, foundIn: NONE }));
}

const NONE: readonly Ref[] = [];

/** The set of people or bodies that a list is of: its answer stands on the records in which they are found. */
function setOfPeople(query: Query): SetQ | null {
  if (query.ask !== 'list' || query.tell) return null;
  const kind = kindOfSet(query.of);
  return kind === 'official' || kind === 'organisation' ? query.of : null;
}

function membersOf(found: Found): readonly AskedFor[] {
  return found.elements().map((element) => ({
    ref: element as Ref,
    foundIn: found.witnesses(element).filter((ref) => ref !== element),
  }));
}
