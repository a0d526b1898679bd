import type { Graph } from '../../graph/graph.js';
import { postFor, toldOf } from '../../graph/post-then.js';
import type { PartyTerm } from '../../question/question.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official } from '../../records/official.js';
import type { Block } from '../answer.js';
import { counted, say } from '../draft.js';
import { evidenceOf, officialPhrase, type Phrase, sideName } from '../phrases.js';
import { fellowsOf } from './list-subject.js';
import { sharedSetting } from './meeting-line.js';
import { nounOf } from './visits.js';

/** What a side that meetings are seen from is called. */
export function subjectName(subject: PartyTerm, graph: Graph): string {
  const [entity] = subject.entities;
  if (subject.entities.length !== 1 || !entity) return subject.label;
  if (entity.kind === 'official') return graph.official(entity.id)?.name ?? subject.label;
  return entity.kind === 'country' ? countryName(entity.id) : subject.label;
}

/** The sentence over a list: "Sattar Hashemi, Iran's Minister of …, met 4 counterparts at WTDC-25 in Baku:". */
export function leadSentence(subject: PartyTerm, meetings: readonly Meeting[], graph: Graph): Block[] {
  const where = sharedSetting(meetings, graph);
  const evidence: Evidence[] = [...meetings.map((meeting) => evidenceOf('meeting', meeting)), ...where.evidence];
  const [entity] = subject.entities;
  const official = subject.entities.length === 1 && entity?.kind === 'official' ? graph.official(entity.id) : undefined;
  const who = official
    ? ownerPhrase(official, meetings, graph)
    : { text: subjectName(subject, graph), evidence: bodyEvidence(subject, graph) };
  evidence.push(...who.evidence);
  const post = official && who.text !== official.name ? `${who.text},` : who.text;
  return say(`${post} ${metPhrase(meetings, subject, graph)}${where.text}:`, evidence);
}

/** An official with the post held in all of some meetings; with the side alone where it was one post and then another. */
function ownerPhrase(official: Official, meetings: readonly Meeting[], graph: Graph): Phrase {
  const postIn = (one: Meeting) => postFor(official, sideIn(one, official.id), graph, toldOf(one));
  const side = sideIn(meetings[0]!, official.id);
  const first = postIn(meetings[0]!);
  if (meetings.every((one) => postIn(one) === first))
    return officialPhrase(official, side, graph, toldOf(meetings[0]!));
  return { text: side ? `${official.name} (${sideName(side, graph)})` : official.name, evidence: [] };
}

/** What carries the name of a body that a list is seen from. */
function bodyEvidence(subject: PartyTerm, graph: Graph): Evidence[] {
  return subject.entities.flatMap((entity): Evidence[] => {
    const body = entity.kind === 'organisation' ? graph.organisation(entity.id) : undefined;
    return body ? [evidenceOf('organisation', body)] : [];
  });
}

/** "met 4 counterparts", where each meeting was with another; else how many meetings are on record. */
function metPhrase(meetings: readonly Meeting[], subject: PartyTerm, graph: Graph): string {
  return areCounterparts(meetings, subject, graph)
    ? `met ${counted(meetings.length, 'counterpart')}`
    : `is on record with ${counted(meetings.length, nounOf(meetings))}`;
}

/** Whether each meeting was with others than those before it, and with no more than these: of many that is soon seen not to be so. */
function areCounterparts(meetings: readonly Meeting[], subject: PartyTerm, graph: Graph): boolean {
  const met = new Set<string>();
  return meetings.every((meeting) => {
    const fellows = fellowsOf(meeting, subject, graph).map((one) => one.official ?? one.for);
    const key = fellows.join();
    const isNew = key !== '' && !met.has(key);
    met.add(key);
    return isNew && meeting.format !== 'multilateral';
  });
}

function sideIn(meeting: Meeting, official: string): string | null {
  return meeting.participants.find((one) => one.official === official)?.for ?? null;
}
