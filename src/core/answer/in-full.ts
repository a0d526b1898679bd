import type { Graph } from '../graph/graph.js';
import { whenInWords } from '../records/edtf.js';
import type { Kind } from '../records/ref.js';
import { agreementDetail, allEvidence } from './agreements/agreement-detail.js';
import type { Block } from './answer.js';
import { conferenceInFull } from './conferences/conference-card.js';
import { say } from './draft.js';
import { meetingDetail } from './meetings/meeting-detail.js';
import { officialCard } from './officials/official-card.js';
import { organisationCard } from './officials/organisation-card.js';
import { proposalLine, proposalNotes } from './proposals/proposal-line.js';
import type { Telling } from './telling.js';

/** The kinds of records that tell something themselves. */
export type ToldKind = Exclude<Kind, 'topic' | 'source'>;

/** All that a record tells, whatever was asked. */
const EVERYTHING: Telling = {
  seenFrom: null,
  topics: [],
  formats: [],
  aspect: null,
  isContentWanted: true,
  isStateWanted: true,
  isDayWanted: true,
  reached: null,
  named: { conference: false, place: false, days: [] },
  touches: () => true,
};

/** All that is on record of one record, as an answer that asks for all of it tells it; null where this reader has no such record. */
export function toldInFull(kind: ToldKind, id: string, graph: Graph): readonly Block[] | null {
  switch (kind) {
    case 'meeting':
      return told(graph.meeting(id), (one) => meetingDetail(one, graph, EVERYTHING));
    case 'agreement':
      return told(graph.agreement(id), (one) => [
        ...agreementDetail(one, graph, EVERYTHING),
        ...(one.deadline ? say(`Recorded deadline: ${whenInWords(one.deadline)}.`, [allEvidence(one)], 1) : []),
      ]);
    case 'proposal':
      return told(graph.proposal(id), (one) => [...proposalLine(one, graph, true), ...proposalNotes([one])]);
    case 'official':
      return told(graph.official(id), (one) => officialCard(one, graph));
    case 'organisation':
      return told(graph.organisation(id), (one) => organisationCard(one, graph));
    case 'conference':
      return told(graph.conference(id), (one) => conferenceInFull(one, graph));
  }
}

function told<T>(record: T | undefined, tell: (record: T) => readonly Block[]): readonly Block[] | null {
  return record === undefined ? null : tell(record);
}
