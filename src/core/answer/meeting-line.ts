import type { Graph } from '../graph/graph.js';
import type { PartyTerm } from '../question/question.js';
import { dateInWords } from '../records/edtf.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting, Participant } from '../records/meeting.js';
import type { Block } from './answer.js';
import { entityKeys } from './criteria.js';
import { say } from './draft.js';
import { isOwn, type LineContext } from './meetings.js';
import { evidenceOf, listed, participantPhrase, sideName, topicWords, wherePhrase } from './phrases.js';

/** The participants that are not of the side a list is seen from; all of them where none is. */
export function fellowsOf(meeting: Meeting, subject: PartyTerm | null, graph: Graph): readonly Participant[] {
  if (!subject) return meeting.participants;
  const own = new Set(subject.entities.flatMap(entityKeys));
  const officials = subject.entities.some((entity) => entity.kind === 'official');
  const side = officials ? meeting.participants.find((one) => own.has(`official:${one.official}`))?.for : undefined;
  const others = meeting.participants.filter((one) => !isOwn(one, own, graph) && one.for !== side);
  return others.length ? others : meeting.participants.filter((one) => !isOwn(one, own, graph));
}

/** One line of a list of meetings: the other side first, then when and where, then what about. */
export function lineOf(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): Block[] {
  const fellows = fellowsOf(meeting, subject, graph);
  const people = fellows.map((one) => participantPhrase(one, graph, meeting.cites));
  const evidence: Evidence[] = [evidenceOf('meeting', meeting), ...people.flatMap((one) => [...one.evidence])];
  const setting = settingOf(meeting, graph, shared, evidence);
  const topics = meeting.topics.length ? `: ${topicWords(meeting.topics, graph)}` : '';
  const sides = [...new Set(fellows.map((one) => sideName(one.for, graph)))];
  const label = subject && sides.length === 1 ? `${sides[0]}: ` : '';
  const who = people.length ? listed(people.map((one) => one.text)) : meeting.summary;
  const explored = meeting.format === 'visit' ? ' (visit)' : meeting.format === 'call' ? ' (call)' : '';
  const session = meeting.format === 'multilateral' ? `${meeting.summary} ` : '';
  return say(
    `${label}${session}${session && people.length ? `Named: ${who}` : session ? '' : who}${explored}${setting}${session ? '' : topics}.`
      .replace(/\.\.$/, '.')
      .replace(/\. \./, '.'),
    evidence,
    1,
  );
}

/** When and where, less what the whole list shares. */
function settingOf(meeting: Meeting, graph: Graph, shared: LineContext, evidence: Evidence[]): string {
  const when = shared.date ? '' : meeting.date ? dateInWords(meeting.date) : (meeting.dateNote?.split(';')[0] ?? '');
  const where = shared.conference && shared.place ? { text: '', evidence: [] } : wherePhrase(meeting, graph);
  evidence.push(...where.evidence);
  const parts = [when, where.text].filter((part) => part !== '');
  return parts.length ? ` (${parts.join(', ')})` : '';
}
