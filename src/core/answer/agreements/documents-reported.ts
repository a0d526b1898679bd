import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, aside, type Draft, gap, say } from '../draft.js';
import { findMeetings } from '../meetings/search-meetings.js';
import { evidenceOf, fullWhen, wherePhrase } from '../phrases.js';

/** More meetings than this that tell of documents are not one visit that is meant. */
const MEETINGS_MAX = 3;

/** A number, then the plural of a kind of document: "five memoranda", "12 documents"; no day of a month. */
const NUMBERED =
  /\b(?:\d{1,3}(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b[^.;,]{0,20}\b(?:memoranda|memorandums|mous|agreements|documents|deals|accords|contracts|pacts|texts)\b/i;

/**
 * Where documents of somebody's visit or meeting are counted: what its record reports in numbers of documents, few of
 * which have a record of their own, and the note where sources count otherwise. Empty where none does.
 */
export function documentsReported(question: Question, graph: Graph): Block[] {
  return meetingsTelling(question, graph).flatMap((meeting) => reported(meeting, graph));
}

/** The same of some meetings; nothing where so many tell of documents that none of them is meant. */
export function reportedInMeetings(meetings: readonly Meeting[], graph: Graph): Block[] {
  const told = meetings.filter(tellsNumber);
  return told.length > MEETINGS_MAX ? [] : told.flatMap((meeting) => reported(meeting, graph));
}

/** The same as an answer, where no document has a record of its own; null where no meeting tells of any. */
export function onlyReported(question: Question, graph: Graph): Draft | null {
  const told = meetingsTelling(question, graph);
  if (!told.length) return null;
  const missing = gap('No record: none of these documents has a record of its own here. Their number is reported:');
  return answered(
    [missing, ...told.flatMap((meeting) => reported(meeting, graph))],
    told.map(({ id }) => ref('meeting', id)),
  );
}

function meetingsTelling(question: Question, graph: Graph): readonly Meeting[] {
  if (question.want !== 'count' || question.counted !== 'records' || !isOfVisit(question)) return [];
  const asked = { kinds: [], statuses: null, agreements: [], words: [], narrowing: [], wordsAreTopic: false };
  const { records } = findMeetings({ ...question, ...asked, target: 'meetings', want: 'list' }, graph);
  const told = records.filter(tellsNumber);
  return told.length > MEETINGS_MAX ? [] : told;
}

/** Somebody named, or a side with a place, a day, a conference or the word for a meeting. */
function isOfVisit({ parties, places, dates, conferences, tags, unknown }: Question): boolean {
  const named = parties.filter((term) => !term.excluded);
  const isPerson = named.some((term) => term.entities.some(({ kind }) => kind === 'official'));
  const isSetting = places.length + dates.length + conferences.length > 0;
  const isSaid = tags.includes('verb:visit') || tags.includes('noun:meeting') || tags.includes('verb:meet');
  return named.length > 0 && !unknown.length && (isPerson || isSetting || isSaid);
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
