import type { Graph } from '../../../graph/graph.js';
import { countryOf } from '../../../graph/sides.js';
import type { PartyTerm } from '../../../question/question.js';
import type { Meeting, Participant } from '../../../records/meeting.js';
import type { Party } from '../../../records/party.js';
import type { Block } from '../../answer.js';
import { say } from '../../draft.js';
import { evidenceOf } from '../../phrases.js';
import { citedRecordOf } from '../../knowledge/cited-records.js';
import { recordLabel } from '../../knowledge/record-label.js';

/** The side that somebody counts for: a country, or a body of several. */
export function sideOf(party: Party, graph: Graph): string {
  return countryOf(party, graph) ?? party;
}

/** Whether somebody who took part is whom a question names: that person, or one of that side. */
export function isOf({ official, for: party }: Participant, { entities }: PartyTerm, graph: Graph): boolean {
  return entities.some((one) => {
    if (one.kind === 'official') return official === one.id;
    if (one.kind === 'region') return one.countries.includes(sideOf(party, graph));
    return party === one.id || sideOf(party, graph) === one.id;
  });
}

/** Which meeting it was, in a line. */
export function meetingLine(meeting: Meeting, graph: Graph): readonly Block[] {
  const record = citedRecordOf(`meeting:${meeting.id}`, graph);
  if (!record) return [];
  const { text, evidence } = recordLabel(record, graph);
  return say(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, evidence, 1);
}

/** What it was about, in the words of its record. */
export function summaryLine(meeting: Meeting): readonly Block[] {
  return say(meeting.summary, [evidenceOf('meeting', meeting)], 1);
}
