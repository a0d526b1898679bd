import type { Graph } from '../../graph/graph.js';
import type { DateTerm, PartyTerm, Question } from '../../question/question.js';
import { ranksAlone } from '../../question/understood-line.js';
import { saysMeet } from '../../question/ways-of-asking.js';
import { dayRange } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import {
  type Criterion,
  dateCriterion,
  exceptKeys,
  type Found,
  facetCriteria,
  matching,
  search,
  termKeys,
} from '../criteria.js';
import { topicWords } from '../phrases.js';
import { resolved } from '../resolved.js';
import { onlyCriteria, type Result, wordsApplied } from '../search-result.js';
import { inPost, inTimeOf, rankCriteria } from './ranks-met.js';
import { asVisitor, orVisited, visitorCriteria } from './visitor-criteria.js';
import { visitsOfKind } from './visits-of-kind.js';

/** The meetings a question asks for. */
export function findMeetings(question: Question, graph: Graph): Result<Meeting> {
  const named = question.parties.filter((term) => !term.excluded);
  const criteria: Criterion<Meeting>[] = [
    ...partyCriteria<Meeting>(question, false).map((one, at) => ofMeetings(one, named[at]!, question, graph)),
    ...visitorCriteria(question, graph),
    ...rankCriteria(question, graph),
    ...facetCriteria<Meeting>(question, graph),
    ...agreementMeetings(question, graph),
    ...formatCriteria(question),
    ...onlyCriteria<Meeting>(question, 'meeting'),
    ...dateCriterion<Meeting>(question, (meeting) => [meeting.date, conferenceDates(meeting, question, graph)]),
  ];
  const found = withMembers(graph.meetings, criteria, exceptKeys(question), question, false);
  if (question.visitors && !found.records.length && saysMeet(question))
    return findMeetings({ ...question, visitors: null }, graph);
  // "Foreign ministers" may be ministers of other states, where none of foreign affairs was met.
  if (!found.records.length && ranksAlone(question).includes('foreign-minister'))
    return findMeetings({ ...question, ranks: ['minister'] }, graph);
  return wordsApplied(
    visitsOfKind(found, question, graph),
    question,
    (meeting) => meetingText(meeting, graph),
    !criteria.length,
  );
}

/** The days of the conference of a meeting whose source gives the month alone, where all of them are asked for: "late May". */
function conferenceDates(meeting: Meeting, question: Question, graph: Graph): string | null {
  if (!/^\d{4}-\d{2}$/.test(meeting.date ?? '')) return null;
  const dates = graph.conference(meeting.conference ?? '')?.dates ?? null;
  const days = dayRange(dates);
  const holds = ({ from, to }: DateTerm) => days !== null && (!from || from <= days.from) && (!to || days.to <= to);
  return question.dates.some((term) => !term.excluded && holds(term)) ? dates : null;
}

/** What a clause says of meetings more than who took part: as what, and whether as guest. */
function ofMeetings(one: Criterion<Meeting>, term: PartyTerm, question: Question, graph: Graph): Criterion<Meeting> {
  return inTimeOf(asVisitor(inPost(orVisited(one, term, graph), term, graph), term, question, graph), term);
}

/** The party clauses as conditions. Officials count for agreements through the meetings where they were signed. */
export function partyCriteria<T>(
  question: Question,
  directed: boolean,
  special: (term: PartyTerm) => readonly string[] = () => [],
): Criterion<T>[] {
  return question.parties
    .filter((term) => !term.excluded)
    .map((term) => ({
      label: labelOf(term, directed),
      keys: [...termKeys(resolved(term), directed), ...special(resolved(term))],
      soft: false,
    }));
}

function labelOf(term: PartyTerm, directed: boolean): string {
  return directed && (term.role === 'from' || term.role === 'to') ? `${term.role} ${term.label}` : term.label;
}

/** A named agreement asked for with meetings: the meetings of its history. */
function agreementMeetings(question: Question, graph: Graph): Criterion<Meeting>[] {
  const ids = question.agreements.flatMap((term) => term.ids);
  if (!ids.length) return [];
  const meetings = new Set(
    ids.flatMap((id) => graph.agreement(id)?.history.flatMap((entry) => entry.meeting ?? []) ?? []),
  );
  return [
    {
      label: question.agreements.map((term) => term.label).join(' or '),
      keys: null,
      test: (meeting) => meetings.has(meeting.id),
      soft: false,
    },
  ];
}

function formatCriteria(question: Question): Criterion<Meeting>[] {
  return question.formats.length
    ? [
        {
          label: question.formats.join(' or '),
          keys: question.formats.map((format) => `format:${format}`),
          soft: false,
        },
      ]
    : [];
}

/** Searches, and for "A or B" says which members have nothing; two parties with no joint record are taken one by one. */
export function withMembers<T>(
  postings: Graph['meetings'] | Graph['agreements'] | Graph['proposals'],
  criteria: readonly Criterion<T>[],
  except: readonly string[],
  question: Question,
  directed: boolean,
  special: (term: PartyTerm) => readonly string[] = () => [],
): Found<T> {
  const list = postings as unknown as import('../../graph/postings.js').Postings<T>;
  const found = search(list, criteria, except);
  const group = question.parties.find((term) => term.members && !term.excluded);
  if (!group?.members || !found.records.length) return found;
  const empty = group.members.filter((member) => {
    const keys = [...termKeys(resolved(member), directed), ...special(resolved(member))];
    const narrower = criteria.map((one) => (one.label === labelOf(group, directed) ? { ...one, keys } : one));
    return !matching(list, narrower, except).length;
  });
  return { ...found, emptyMembers: empty.map((member) => member.label) };
}

/** All the words of a meeting that a question may ask by. */
export function meetingText(meeting: Meeting, graph: Graph): string {
  const people = meeting.participants.map(
    (one) =>
      graph
        .official(one.official ?? '')
        ?.posts.map((post) => post.title)
        .join(' ') ?? '',
  );
  return [
    meeting.id.replaceAll('-', ' '),
    meeting.summary,
    ...meeting.points.map((point) => point.text),
    topicWords(meeting.topics, graph),
    meeting.place ?? '',
    ...people,
  ].join(' ');
}
