import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { asksForBothSides } from '../../question/ways-of-asking.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { entityKeys } from '../keys-asked.js';
import { resolved } from '../resolved.js';

/** The party that a list of meetings is seen from: the first one asked about that is not the side wanted; null where there is none. */
export function listSubject(question: Question): PartyTerm | null {
  if (question.visitors || asksForBothSides(question)) return null;
  const own = question.parties.filter(
    (term) => !term.excluded && term.role !== 'wanted' && !term.members && (term.entities.length || term.via),
  );
  const official = own.find((term) => term.entities.length === 1 && term.entities[0]!.kind === 'official');
  const first = official ?? own[0];
  const clause = first && resolved(first);
  return clause?.entities.some((entity) => entity.kind === 'region') || isSeveral(clause) ? null : (clause ?? null);
}

/** "The US president", who was one after the other: each line then names who it was. */
function isSeveral(clause: PartyTerm | undefined): boolean {
  return clause?.post !== undefined && clause.entities.length > 1 && clause.entities[0]?.kind === 'official';
}

/** The participants that are not of the side a list is seen from; all of them where none is. */
export function fellowsOf(meeting: Meeting, subject: PartyTerm | null, graph: Graph): readonly Participant[] {
  if (!subject) return meeting.participants;
  const own = new Set(subject.entities.flatMap(entityKeys));
  const officials = subject.entities.some((entity) => entity.kind === 'official');
  const side = officials ? meeting.participants.find((one) => own.has(`official:${one.official}`))?.for : undefined;
  const others = meeting.participants.filter((one) => !isOwn(one, own, graph) && one.for !== side);
  return others.length ? others : meeting.participants.filter((one) => !isOwn(one, own, graph));
}

/** Whether a participant is of the side the list is seen from. */
export function isOwn(one: Participant, own: ReadonlySet<string>, graph: Graph): boolean {
  const country = countryOf(one.for, graph);
  return own.has(`official:${one.official}`) || own.has(`country:${country}`) || own.has(`organisation:${one.for}`);
}
