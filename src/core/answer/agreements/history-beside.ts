import type { Graph } from '../../graph/graph.js';
import { EMPTY_QUESTION, type PartyTerm, type Question } from '../../question/question.js';
import { asksHistory } from '../../question/ways-of-asking.js';
import { type Agreement, latestEntry } from '../../records/agreement.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, aside, type Draft, gap } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { meetingsFound } from '../records-found.js';
import { listed } from '../phrases.js';
import type { RecordsFound } from '../records-found.js';
import { agreementEvents, eventLines, meetingEvent } from '../several/timeline-events.js';
import { allEvidence } from './agreement-detail.js';
import { agreementRef } from './agreement-line.js';
import { agreementsFound } from '../records-found.js';

/**
 * "From Ghandour's speech to adoption: how did Sudan get its resolution?": the history of the one document meant, and what
 * is on record of somebody on the same matter who is in none of its records, which is said. Null where the question asks
 * for no history, where several documents may be meant, or where nothing of that person touches it.
 */
export function historyBeside(question: Question, graph: Graph): Draft | null {
  const people = question.parties.filter(isPerson);
  if (question.target !== 'agreements' || !people.length || !asksHistory(question)) return null;
  const found = documentMeant(question, people, graph);
  const [agreement] = found?.records ?? [];
  const meetings = agreement ? meetingsBeside(agreement, question, graph) : [];
  return found && agreement && meetings.length ? told(question, people, { agreement, meetings, found }, graph) : null;
}

function isPerson(term: PartyTerm): boolean {
  return !term.excluded && !term.via && !term.members && term.entities.every((one) => one.kind === 'official');
}

/** The one document that meets the rest of the question: with its words where they tell, else without them. */
function documentMeant(question: Question, people: readonly PartyTerm[], graph: Graph): RecordsFound<Agreement> | null {
  const parties = question.parties.filter((term) => !people.includes(term));
  if (!parties.some((term) => !term.excluded) && !question.agreements.length) return null;
  const rest: Question = { ...question, want: 'list', parties };
  const byWords = agreementsFound(rest, graph);
  const found = byWords.records.length ? byWords : agreementsFound({ ...rest, words: [], narrowing: [] }, graph);
  return found.records.length === 1 ? found : null;
}

/** What the people named did with the sides named on a matter of the document, up to its last status. */
function meetingsBeside(agreement: Agreement, { parties }: Question, graph: Graph): readonly Meeting[] {
  const own = new Set(agreement.history.map((entry) => entry.meeting));
  const last = latestEntry(agreement).date ?? '';
  const { records } = meetingsFound({ ...EMPTY_QUESTION, target: 'meetings', parties }, graph);
  const isOfMatter = (one: Meeting) => one.topics.some((topic) => agreement.topics.includes(topic));
  const isBefore = (one: Meeting) => !last || (one.date ?? '') <= last;
  return records.filter((one) => !own.has(one.id) && isOfMatter(one) && isBefore(one));
}

interface History {
  readonly agreement: Agreement;
  readonly meetings: readonly Meeting[];
  readonly found: RecordsFound<Agreement>;
}

function told(
  question: Question,
  people: readonly PartyTerm[],
  { agreement, meetings, found }: History,
  graph: Graph,
): Draft {
  const names = listed(people.map((term) => term.label));
  const missing = gap(
    `No record: ${names} ${people.length === 1 ? 'is' : 'are'} in none of the records of this document. On record of both, in order of time:`,
  );
  const own = agreement.history.flatMap((entry) => graph.meeting(entry.meeting ?? '') ?? []);
  const sittings = [...new Set([...meetings, ...own])];
  return answered(
    [
      missing,
      ...eventLines([...sittings.map((one) => meetingEvent(one, graph)), ...agreementEvents(agreement)]),
      ...(agreement.notes ? aside('note', agreement.notes, [allEvidence(agreement)]) : []),
      ...leftOutGaps(question, found),
    ],
    [agreementRef(agreement), ...sittings.map((one) => ref('meeting', one.id))],
  );
}
