import type { Graph } from '../../graph/graph.js';
import { withArticle } from '../../records/countries/countries.js';
import type { Meeting, MeetingRole, Participant } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf, listed, type Phrase, participantName, participantPhrase, partyPhrase } from '../phrases.js';

/** Those whom a sentence "A met B" is of: who only went with somebody, or looked on, is told apart; all where nobody else is left of a side. */
export function principals(meeting: Meeting): readonly Participant[] {
  const own = meeting.participants.filter((one) => one.as !== 'with' && one.as !== 'witness');
  const sides = new Set(meeting.participants.map((one) => one.for));
  return new Set(own.map((one) => one.for)).size === sides.size ? own : meeting.participants;
}

/** What people were in a meeting, as its record says it, by role: "Led by A (Iran); accompanied by B, deputy minister; hosted by Kenya." */
export function rolesLine(meeting: Meeting, graph: Graph): Block[] {
  const told = ROLES.flatMap(([role, words]) => roleTold(role, words, meeting, graph));
  const text = told.map((one) => one.text).join('; ');
  if (!text) return [];
  const evidence = [evidenceOf('meeting', meeting), ...told.flatMap((one) => [...one.evidence])];
  return say(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, evidence, 1);
}

const ROLES: readonly (readonly [MeetingRole, string])[] = [
  ['host', 'hosted by'],
  ['chair', 'chaired by'],
  ['lead', 'led by'],
  ['with', 'accompanied by'],
  ['witness', 'witnessed by'],
];

function roleTold(role: MeetingRole, words: string, meeting: Meeting, graph: Graph): Phrase[] {
  const people = meeting.participants.filter((one) => one.as === role);
  if (!people.length) return [];
  const named = role === 'host' ? hosts(people, graph) : people.map((one) => personIn(one, meeting, graph));
  const evidence = named.flatMap((one) => [...one.evidence]);
  return [{ text: `${words} ${listed(named.map((one) => one.text))}`, evidence }];
}

/** A side is the host, whoever of it is named. */
function hosts(people: readonly Participant[], graph: Graph): Phrase[] {
  return [...new Set(people.map((one) => one.for))].map((side) => {
    const { text, evidence } = partyPhrase(side, graph);
    return { text: withArticle(text), evidence };
  });
}

/** Who stands in the first sentence has the post there. */
function personIn(one: Participant, meeting: Meeting, graph: Graph): Phrase {
  if (!principals(meeting).includes(one)) return participantPhrase(one, meeting, graph);
  return { text: participantName(one, graph), evidence: [] };
}
