import type { Graph } from '../../graph/graph.js';
import type { Meeting, MeetingRole, Participant } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { evidenceOf, listed, type Phrase, participantPhrase, sideName } from '../phrases.js';

/** Those whom a sentence "A met B" is of: who only went with somebody, or looked on, is told apart; all where nobody else is left of a side. */
export function principals(meeting: Meeting): readonly Participant[] {
  const own = meeting.participants.filter((one) => one.as !== 'with' && one.as !== 'witness');
  const sides = new Set(meeting.participants.map((one) => one.for));
  return new Set(own.map((one) => one.for)).size === sides.size ? own : meeting.participants;
}

/** What people were in a meeting, as its record says it, by role: "Led by A (Iran); with them B, deputy minister; chaired by C." */
export function rolesLine(meeting: Meeting, graph: Graph): Block[] {
  const told = ROLES.flatMap(([role, words]) => roleTold(role, words, meeting, graph));
  const [first, ...rest] = told;
  if (!first) return [];
  const text = [first.text.charAt(0).toUpperCase() + first.text.slice(1), ...rest.map((one) => one.text)].join('; ');
  return say(`${text}.`, [evidenceOf('meeting', meeting), ...told.flatMap((one) => [...one.evidence])], 1);
}

const ROLES: readonly (readonly [MeetingRole, string])[] = [
  ['lead', 'led by'],
  ['with', 'accompanied by'],
  ['host', 'host:'],
  ['chair', 'chaired by'],
  ['witness', 'witnessed by'],
];

function roleTold(role: MeetingRole, words: string, meeting: Meeting, graph: Graph): Phrase[] {
  const people = meeting.participants.filter((one) => one.as === role);
  if (!people.length) return [];
  // Who stands in the first sentence has the post there.
  const isIntroduced = new Set(principals(meeting));
  const named = people.map((one) =>
    isIntroduced.has(one) ? short(one, graph) : participantPhrase(one, meeting, graph),
  );
  return [
    { text: `${words} ${listed(named.map((one) => one.text))}`, evidence: named.flatMap((one) => [...one.evidence]) },
  ];
}

function short(one: Participant, graph: Graph): Phrase {
  const official = one.official ? graph.official(one.official) : undefined;
  return { text: official ? `${official.name} (${sideName(one.for, graph)})` : sideName(one.for, graph), evidence: [] };
}
