import type { Graph } from '../../graph/graph.js';
import { isPost } from '../../graph/post-ranks.js';
import { countryOf } from '../../graph/sides.js';
import type { DateTerm, PartyEntity, PartyTerm, Question } from '../../question/question.js';
import { ranksAlone } from '../../question/understood-line.js';
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
import { onlyCriteria, type Result, wordsApplied } from '../search-result.js';
import { inPost, inTimeOf, rankCriteria } from './ranks-met.js';
import { asVisitor, orVisited, visitorCriteria } from './visitor-criteria.js';
import { visitsOfKind } from './visits-of-kind.js';

/** The meetings a question asks for. */
export function findMeetings(question: Question, graph: Graph): Result<Meeting> {
  const named = question.parties.filter((term) => !term.excluded);
  const criteria: Criterion<Meeting>[] = [
    ...partyCriteria<Meeting>(question, graph, false).map((one, at) => ofMeetings(one, named[at]!, question, graph)),
    ...visitorCriteria(question, graph),
    ...rankCriteria(question, graph),
    ...facetCriteria<Meeting>(question, graph),
    ...agreementMeetings(question, graph),
    ...formatCriteria(question),
    ...onlyCriteria<Meeting>(question, 'meeting'),
    ...dateCriterion<Meeting>(question, (meeting) => [meeting.date, conferenceDates(meeting, question, graph)]),
  ];
  const found = withMembers(graph.meetings, criteria, exceptKeys(question), question, graph, false);
  if (question.visitors && !found.records.length && question.tags.includes('verb:meet'))
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
  graph: Graph,
  directed: boolean,
  special: (term: PartyTerm) => readonly string[] = () => [],
): Criterion<T>[] {
  return question.parties
    .filter((term) => !term.excluded)
    .map((term) => ({
      label: labelOf(term, directed),
      keys: [...termKeys(resolved(term, graph), directed), ...special(resolved(term, graph))],
      soft: false,
    }));
}

function labelOf(term: PartyTerm, directed: boolean): string {
  return directed && (term.role === 'from' || term.role === 'to') ? `${term.role} ${term.label}` : term.label;
}

/** A clause with the entities its inner question gives: "the minister who met Saadullo". */
export function resolved(term: PartyTerm, graph: Graph): PartyTerm {
  if (!term.via) return term;
  return { ...term, entities: innerEntities(term, term.via, graph) };
}

/** The officials or countries that took part with the parties of an inner question, those parties left out. */
function innerEntities(term: PartyTerm, via: Question, graph: Graph): PartyEntity[] {
  const heads = via.parties
    .filter((one) => one.post || one.role === 'wanted' || one.span === term.viaHead)
    .map((one) => one.span);
  const named = via.parties.filter((one) => !heads.includes(one.span));
  const known = new Set(named.flatMap((one) => termKeys(one, false)));
  const head = via.parties.find((one) => heads.includes(one.span));
  const inside = new Set(head ? termKeys(head, false) : []);
  const meetings = findMeetings(via, graph).records;
  const others = meetings
    .flatMap((meeting) => meeting.participants)
    .filter((one) => {
      const country = countryOf(one.for, graph);
      const keys = [`official:${one.official}`, `country:${country}`, `organisation:${one.for}`];
      return !keys.some((key) => known.has(key)) && (inside.size === 0 || keys.some((key) => inside.has(key)));
    });
  const entities = others.flatMap((one): PartyEntity[] => {
    const country = countryOf(one.for, graph);
    if (!isOfRank(one.official, term, graph)) return [];
    if (term.project === 'countries') return country ? [{ kind: 'country', id: country }] : [];
    return one.official ? [{ kind: 'official', id: one.official }] : [];
  });
  return [...new Map(entities.map((entity) => [`${entity.kind}:${entity.id}`, entity])).values()];
}

/** Whether somebody holds a post of the rank that a clause names, where it names one. */
function isOfRank(id: string | null, { viaRanks: ranks = [] }: PartyTerm, graph: Graph): boolean {
  const posts = graph.official(id ?? '')?.posts ?? [];
  return !ranks.length || posts.some((post) => isPost(post, { ranks, fields: [], words: [] }));
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
  graph: Graph,
  directed: boolean,
  special: (term: PartyTerm) => readonly string[] = () => [],
): Found<T> {
  const list = postings as unknown as import('../../graph/postings.js').Postings<T>;
  const found = search(list, criteria, except);
  const group = question.parties.find((term) => term.members && !term.excluded);
  if (!group?.members || !found.records.length) return found;
  const empty = group.members.filter((member) => {
    const keys = [...termKeys(resolved(member, graph), directed), ...special(resolved(member, graph))];
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
