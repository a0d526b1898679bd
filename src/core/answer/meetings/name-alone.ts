import type { Graph } from '../../graph/graph.js';
import { isLastNameAlone } from '../../question/bearers.js';
import { keyOf, mayBeOne } from '../../question/one-person.js';
import type { PartyEntity, PartyTerm, Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { gap } from '../draft.js';
import { tellingOf } from '../telling.js';
import { contextAsked, linesOf } from './meeting-line.js';
import { findMeetings } from './search-meetings.js';

/**
 * What else is on record of somebody asked for by the whole name, if one whom the records print by the last name alone is
 * the same: of that country, title and time. The records do not say so, and neither does this.
 */
export function namedAlone(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  const people = question.parties.filter(isPerson);
  const [term] = people;
  if (!term || people.length > 1 || question.yesNo) return [];
  const alone = aloneOf(term, graph);
  if (!alone.length) return [];
  const parties = question.parties.map((one) => (one === term ? { ...term, entities: alone } : one));
  const { records } = findMeetings({ ...question, parties, want: 'list' }, graph);
  const others = records.filter((one) => !meetings.includes(one));
  if (!others.length) return [];
  const name = graph.official(alone[0]!.id)?.name ?? '';
  return [
    gap(`Not stated: whether “${name}”, whom these records name without a first name, is the same person:`),
    ...linesOf(others, graph, null, contextAsked(tellingOf(question, graph), others)),
  ];
}

function isPerson(term: PartyTerm): boolean {
  return !term.excluded && !term.post && !term.via && term.entities.some(({ kind }) => kind === 'official');
}

/** Those of the last name alone who may be the one person that a clause is about. */
export function aloneOf({ entities }: Pick<PartyTerm, 'entities'>, graph: Graph): PartyEntity[] {
  if (entities.some((one) => isLastNameAlone(one, graph))) return [];
  const last =
    keyOf(entities[0]?.id ?? '', graph)
      .split(' ')
      .at(-1) ?? '';
  const ids = graph.names.exact(last).flatMap(({ kind, id }) => (kind === 'official' ? [id] : []));
  return ids
    .map((id): PartyEntity => ({ kind: 'official', id }))
    .filter((one) => isLastNameAlone(one, graph) && entities.some(({ id }) => mayBeOne(id, one.id, graph)));
}
