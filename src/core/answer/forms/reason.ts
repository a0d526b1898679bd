import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { Element } from '../../query/query.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import { dateInWords } from '../../records/edtf.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import type { Ref } from '../../records/ref.js';
import { entryEvidence, statusPhrase } from '../agreements/agreement-line.js';
import { evidenceOf, listed, type Phrase, participantPhrase, sideName, wherePhrase } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { partsOf } from './asked.js';

/**
 * Why somebody or something is a member, by one record: "met Malaysia at WTDC-25 in Baku (November 2025)", of the subjects asked for
 * those that it was on. Null for what tells nothing.
 */
export function reasonPhrase(ref: Ref, member: Element, graph: Graph, subjects: readonly string[] = []): Phrase | null {
  const [kind, id] = partsOf(ref);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (meeting) return onSubjects(meetingReason(meeting, member, graph), meeting, subjects, graph);
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  if (agreement) return agreementReason(agreement);
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  const [line] = proposal ? proposalLine(proposal, graph, false) : [];
  if (line?.kind !== 'statement' || !proposal) return null;
  return { text: line.statement.text.replace(/\.$/, ''), evidence: [evidenceOf('proposal', proposal)] };
}

/** Whether one record tells why somebody is a member: of many reasons a few are told, and the others are counted. */
export function tellsReason(ref: Ref, member: Element, graph: Graph): boolean {
  const [kind, id] = partsOf(ref);
  const record = kind === 'meeting' || kind === 'agreement' ? graph[kind](id) : undefined;
  return record !== undefined || reasonPhrase(ref, member, graph) !== null;
}

function onSubjects(reason: Phrase, { topics }: Meeting, subjects: readonly string[], graph: Graph): Phrase {
  const on = subjects.filter((id) => topics.includes(id)).map((id) => graph.topic(id)?.name ?? id);
  return on.length ? { ...reason, text: `${reason.text} on ${listed(on)}` } : reason;
}

function meetingReason(meeting: Meeting, member: Element, graph: Graph): Phrase {
  const where = wherePhrase(meeting, graph);
  const when = meeting.date ? ` (${dateInWords(meeting.date)})` : '';
  const own = seatOf(meeting, member, graph);
  const person = own ? personOf(own, meeting, member, graph) : NOBODY;
  const evidence = [evidenceOf('meeting', meeting), ...where.evidence, ...person.evidence];
  const others = own ? othersIn(meeting, own, graph) : '';
  const setting = `${where.text ? ` ${where.text}` : ''}${when}`;
  if (meeting.format === 'bilateral' && others) return { text: `${person.text}met ${others}${setting}`, evidence };
  if (meeting.format === 'call' && others)
    return { text: `${person.text}spoke by telephone with ${others}${setting}`, evidence };
  const kind = meeting.format === 'multilateral' ? ' (multilateral)' : '';
  return { text: `${meeting.summary.replace(/\.$/, '')}${setting}${kind}`, evidence };
}

/** How a member took part in a meeting; undefined where it is none of its sides. */
function seatOf({ participants }: Meeting, member: Element, graph: Graph): Participant | undefined {
  return participants.find((one) =>
    [`official:${one.official}`, `organisation:${one.for}`, `country:${countryOf(one.for, graph)}`].includes(member),
  );
}

const NOBODY: Phrase = { text: '', evidence: [] };

/** Who acted for a country or a body: "Nyombi Thembo, Executive Director, " of the meeting that made it a member. */
function personOf(own: Participant, meeting: Meeting, member: Element, graph: Graph): Phrase {
  if (own.official === null || member.startsWith('official:')) return NOBODY;
  const { text, evidence } = participantPhrase(own, meeting, graph, own.for);
  return { text: `${text}${text.includes(',') ? ',' : ''} `, evidence };
}

/** The other sides of a meeting, with the people named; empty where there are no others. */
function othersIn(meeting: Meeting, own: Participant, graph: Graph): string {
  const sideOf = (party: string) => countryOf(party, graph) ?? party;
  const others = meeting.participants.filter((one) => sideOf(one.for) !== sideOf(own.for));
  return listed(
    others.map((one) => {
      const name = one.official ? graph.official(one.official)?.name : undefined;
      return name ? `${name} (${sideName(one.for, graph)})` : sideName(one.for, graph);
    }),
  );
}

function agreementReason(agreement: Agreement): Phrase {
  const latest = latestEntry(agreement);
  return { text: `${agreement.title} (${statusPhrase(latest)})`, evidence: [entryEvidence(agreement, latest)] };
}
