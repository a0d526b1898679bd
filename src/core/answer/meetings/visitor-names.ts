import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { counted, say } from '../draft.js';
import { type Person, personName, personsOf } from '../officials/persons.js';
import { evidenceOf, listed } from '../phrases.js';
import { visitorsIn } from './visitor-criteria.js';

/** Over a list of visits by people of some rank: who they were, each once, in the order of their first visit. */
export function visitorNames(question: Question, meetings: readonly Meeting[], graph: Graph): Block[] {
  return question.visitors && meetings.length > 1 ? visitorsLine(visitorsOn(question, meetings, graph), meetings) : [];
}

/** The people of the rank asked for who made some visits, each once, in the order of their first visit. */
export function visitorsOn(question: Question, meetings: readonly Meeting[], graph: Graph): readonly Person[] {
  const ids = meetings.flatMap((meeting) => visitorsIn(meeting, question, graph).flatMap((one) => one.official ?? []));
  return personsOf(ids, graph);
}

/** "2 visitors on record: …", carried by their visits and posts. */
export function visitorsLine(persons: readonly Person[], meetings: readonly Meeting[]): Block[] {
  const evidence = [
    ...meetings.map((meeting) => evidenceOf('meeting', meeting)),
    ...persons
      .flat()
      .flatMap((one) => one.posts.slice(0, 1).map((post) => ({ ref: ref('official', one.id), cites: post.cites }))),
  ];
  return say(`${counted(persons.length, 'visitor')} on record: ${listed(persons.map(personName))}.`, evidence);
}
