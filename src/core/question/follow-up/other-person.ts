import type { Graph } from '../../graph/graph.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { peopleListed } from './people-meant.js';

/**
 * "Dulles?" after "Did Acheson ever go to Brazil?": somebody in the place of the one asked about. One of whom the answer
 * spoke is asked about himself, and so is anyone where nothing but a person was asked about before.
 */
export function isOtherPerson({ question, items }: Read, context: Context, graph: Graph): boolean {
  const [name, ...others] = items;
  if (name?.kind !== 'party' || others.length || question.target === 'facts') return false;
  const people = name.party.entities.flatMap((one) => (one.kind === 'official' ? [one.id] : []));
  const { question: before } = context;
  const asked = before.parties.filter((term) => !term.excluded && term.entities[0]?.kind === 'official');
  const spokenOf = new Set(peopleListed(context.listed, graph));
  const isNew = people.length > 0 && !people.some((person) => spokenOf.has(person));
  if (before.visitors) return people.length > 0 && before.places.length > 0;
  return before.yesNo ? isOneOf(asked.length, people) : isNew && asked.length === 1 && asksOfPerson(before);
}

/** After "did A meet B?" another name stands for B, also where the answer named it. */
function isOneOf(asked: number, people: readonly string[]): boolean {
  return people.length > 0 && (asked === 1 || asked === 2);
}

/** Whether more is asked of somebody than all that is on record of him. */
function asksOfPerson(before: Question): boolean {
  if (before.target === 'officials' || before.target === 'everything') return false;
  const limits = [before.places, before.conferences, before.dates, before.topics, before.parties.slice(1)];
  return before.yesNo || limits.some((terms) => terms.length > 0);
}
