import type { Graph } from '../../graph/graph.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { aside, say } from '../draft.js';
import { evidenceOf, fullWhen, wherePhrase } from '../phrases.js';

/** More meetings than this that tell of documents are not one visit that is meant. */
const MEETINGS_MAX = 3;

/** A number, then the plural of a kind of document: "five memoranda", "12 documents"; no day of a month. */
const NUMBERED =
  /\b(?:\d{1,3}(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b[^.;,]{0,20}\b(?:memoranda|memorandums|mous|agreements|documents|deals|accords|contracts|pacts|texts)\b/i;

/**
 * What the records of some meetings report in numbers of documents, few of which have a record of their own, and the note
 * where sources count otherwise; nothing where so many tell of documents that none of them is meant.
 */
export function reportedInMeetings(meetings: readonly Meeting[], graph: Graph): Block[] {
  const told = meetings.filter(tellsNumber);
  return told.length > MEETINGS_MAX ? [] : told.flatMap((meeting) => reported(meeting, graph));
}

function tellsNumber(meeting: Meeting): boolean {
  return [meeting.notes ?? '', ...sentencesOf(meeting).map(({ text }) => text)].some((text) => NUMBERED.test(text));
}

/** What a record of a meeting says, each sentence with what carries it. */
function sentencesOf(meeting: Meeting): readonly { readonly text: string; readonly evidence: Evidence }[] {
  const own = evidenceOf('meeting', meeting);
  return [
    { text: meeting.summary, evidence: own },
    ...meeting.points.map(({ text, cites }) => ({ text, evidence: { ref: own.ref, cites } })),
  ];
}

/** "Reported of the visit (on 12 July 2023, in Nairobi): The presidents … oversaw five memoranda.", then the note. */
function reported(meeting: Meeting, graph: Graph): Block[] {
  const where = wherePhrase(meeting, graph);
  const setting = [fullWhen(meeting.date, meeting.dateNote), where.text].filter((part) => part).join(', ');
  const head = `Reported of the ${meeting.format === 'visit' ? 'visit' : 'meeting'}${setting ? ` (${setting})` : ''}: `;
  const own = evidenceOf('meeting', meeting);
  const sentences = sentencesOf(meeting).filter(({ text }) => NUMBERED.test(text));
  // A number in the note alone stands under what the record says of the occasion.
  const told = sentences.length ? sentences : [{ text: meeting.summary, evidence: own }];
  const note = meeting.notes && NUMBERED.test(meeting.notes) ? aside('note', meeting.notes, [own]) : [];
  return [...told.flatMap(({ text, evidence }) => say(`${head}${text}`, [evidence, ...where.evidence])), ...note];
}
