import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import { isOther } from '../question/other-language.js';
import { isPost } from '../question/posts.js';
import type { DateTerm, PartyEntity, PartyTerm, Question } from '../question/question.js';
import { type Agreement, latestEntry } from '../records/agreement.js';
import { countryName } from '../records/countries/countries.js';
import { dayRange } from '../records/edtf.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import { ref } from '../records/ref.js';
import {
  type Criterion,
  dateCriterion,
  exceptKeys,
  type Found,
  facetCriteria,
  matching,
  narrowed,
  search,
  termKeys,
} from './criteria.js';
import { topicWords } from './phrases.js';
import { inPost, inTimeOf, rankCriteria } from './ranks-met.js';
import { asVisitor, orVisited, visitorCriteria } from './visitor-criteria.js';
import { visitsOfKind } from './visits-of-kind.js';

/** What a search of one kind gave, with the content words that no record held. */
export interface Result<T> extends Found<T> {
  readonly unusedWords: readonly string[];
}

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
  return wordsApplied(visitsOfKind(found, question, graph), question, (meeting) => meetingText(meeting, graph));
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

/** The agreements a question asks for. */
export function findAgreements(question: Question, graph: Graph): Result<Agreement> {
  const statuses = question.statuses;
  const named = question.agreements.filter((term) => !term.excluded).flatMap((term) => term.ids);
  const criteria: Criterion<Agreement>[] = [
    ...(named.length
      ? [
          {
            label: question.agreements.map((term) => term.label).join(' or '),
            keys: named.map((id) => `agreement:${id}`),
            soft: false,
          },
        ]
      : []),
    ...partyCriteria<Agreement>(question, graph, false, (term) => isSignatory(term, graph)),
    ...facetCriteria<Agreement>(question, graph),
    ...(statuses
      ? [
          {
            label: statuses.label,
            keys: statuses.any.map((status) => `${statuses.ever ? 'ever' : 'status'}:${status}`),
            soft: false,
          },
        ]
      : []),
    ...kindCriteria(question),
    ...kindsLeft(question),
    ...onlyCriteria<Agreement>(question, 'agreement'),
    ...signingDates(question),
  ];
  const found = withMembers(graph.agreements, criteria, exceptKeys(question), question, graph, false);
  return wordsApplied(found, question, (agreement) => agreementText(agreement, graph));
}

/** The proposals a question asks for, in the direction asked. */
export function findProposals(question: Question, graph: Graph): Result<Proposal> {
  const acts = actsWanted(question);
  const criteria: Criterion<Proposal>[] = [
    ...partyCriteria<Proposal>(question, graph, true),
    ...facetCriteria<Proposal>(question, graph),
    ...(acts.length ? [{ label: acts.join(' or '), keys: acts.map((act) => `act:${act}`), soft: false }] : []),
    ...onlyCriteria<Proposal>(question, 'proposal'),
    ...proposalDates(question, graph),
  ];
  const found = withMembers(graph.proposals, criteria, exceptKeys(question), question, graph, true);
  const result = wordsApplied(found, question, (proposal) => proposalText(proposal, graph));
  return result.unusedWords.length && question.topics.length ? (byTopicWords(question, graph) ?? result) : result;
}

/** "governance of AI": a topic that the words make narrower may be filed under a topic of its own; then its name must be in the text. */
function byTopicWords(question: Question, graph: Graph): Result<Proposal> | null {
  const names = question.topics.filter((term) => !term.excluded).flatMap((term) => term.label.toLowerCase().split(' '));
  const narrower = {
    ...question,
    topics: question.topics.filter((term) => term.excluded),
    narrowing: [...question.narrowing, ...names],
  };
  const found = findProposals(narrower, graph);
  return found.records.length && !found.unusedWords.length ? found : null;
}

/** The dates of the meetings where proposals were put; a period that a proposal itself names ("for 2027-2030") counts too. */
function proposalDates(question: Question, graph: Graph): Criterion<Proposal>[] {
  const spans = question.dates
    .filter((term) => !term.excluded)
    .flatMap((term) => [term.span, term.label].map((one) => one.replace(/^[a-z]+ (?=[\dA-Z])/, '')));
  const byDate = dateCriterion<Proposal>(question, (proposal) => [graph.meeting(proposal.meeting ?? '')?.date ?? null]);
  return byDate.map((one) => ({
    ...one,
    test: (proposal) => (one.test?.(proposal) ?? true) || spans.some((span) => proposal.text.includes(span)),
  }));
}

/** "proposed" is said of every act; what is asked for may be a request or a call; an offer is only that. */
function actsWanted(question: Question): readonly string[] {
  if (question.acts.includes('proposal')) return [];
  const near = question.acts.some((act) => act === 'request' || act === 'call') ? (['request', 'call'] as const) : [];
  return [...new Set([...question.acts, ...near])];
}

/** The party clauses as conditions. Officials count for agreements through the meetings where they were signed. */
function partyCriteria<T>(
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
    if (term.project === 'countries') return country ? [{ kind: 'country', id: country }] : [];
    return one.official && hasRank(one.official, term, graph) ? [{ kind: 'official', id: one.official }] : [];
  });
  return [...new Map(entities.map((entity) => [`${entity.kind}:${entity.id}`, entity])).values()];
}

/** Whether somebody holds a post of the rank that a clause names. */
function hasRank(id: string, term: PartyTerm, graph: Graph): boolean {
  const ranks = term.viaRanks ?? [];
  return (
    !ranks.length || (graph.official(id)?.posts.some((post) => isPost(post, { ranks, fields: [], words: [] })) ?? false)
  );
}

/** Agreements whose signing meeting an official took part in. */
function isSignatory(term: PartyTerm, graph: Graph): readonly string[] {
  const officials = term.entities.flatMap((entity) => (entity.kind === 'official' ? [entity.id] : []));
  if (!officials.length) return [];
  return graph.knowledge.agreements
    .filter((agreement) =>
      agreement.history.some((entry) =>
        graph
          .meeting(entry.meeting ?? '')
          ?.participants.some((one) => one.official && officials.includes(one.official)),
      ),
    )
    .map((agreement) => `agreement:${agreement.id}`);
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

/** Kinds of document: resolutions are recorded as declarations with "resolution" in their title. */
function kindCriteria(question: Question): Criterion<Agreement>[] {
  const kinds = question.kinds.filter((kind) => kind !== 'resolution');
  const label = question.kinds.join(' or ');
  if (!question.kinds.length) return [];
  if (kinds.length === question.kinds.length) {
    const test = (one: Agreement) =>
      kinds.includes(one.kind) || kinds.some((kind) => KIND_TITLES[kind]?.test(one.title));
    return [{ label, keys: null, test, soft: false }];
  }
  return [
    {
      label,
      keys: null,
      test: (one) => kinds.includes(one.kind) || /resolution/i.test(`${one.title} ${one.notes ?? ''} ${one.id}`),
      soft: false,
    },
  ];
}

/** Documents of other kinds than those denied. */
function kindsLeft({ kindsDenied }: Question): Criterion<Agreement>[] {
  if (!kindsDenied.length) return [];
  return [
    {
      label: `not ${kindsDenied.join(' or ')}`,
      keys: null,
      test: (one) => !kindsDenied.includes(one.kind),
      soft: false,
    },
  ];
}

const KIND_TITLES: Readonly<Record<string, RegExp>> = {
  'letter of intent': /\bintent\b/i,
  programme: /working group|task force|action plan|platform|centre|center/i,
  declaration: /declaration|charter/i,
  'memorandum of understanding': /^(?!.*\bintent\b).*(?:\bmemorand|\bmous?\b)/i,
};

/** The label of the condition that sets aside what was shown already. */
export const SHOWN_BEFORE = 'not those shown before';

function onlyCriteria<T extends { id: string }>(
  question: Question,
  kind: 'meeting' | 'agreement' | 'proposal',
): Criterion<T>[] {
  const refs = new Set<string>(question.only.filter((one) => one.startsWith(`${kind}:`)));
  const gone = new Set<string>(question.setAside);
  const rest: Criterion<T> = {
    label: SHOWN_BEFORE,
    keys: null,
    test: (record) => !gone.has(ref(kind, record.id)),
    soft: false,
  };
  const those: Criterion<T> = {
    label: 'only those shown before',
    keys: null,
    test: (record) => refs.has(ref(kind, record.id)),
    soft: false,
  };
  return [...(refs.size ? [those] : []), ...(gone.size ? [rest] : [])];
}

/** With "signed" asked, the dates of signing count; else those of any entry. */
function signingDates(question: Question): Criterion<Agreement>[] {
  const signing = /\b(?:sign|signed|signs|renew|inked|conclud)/i.test(question.text) || isOther(question, 'verb:sign');
  const datesOf = (agreement: Agreement) => {
    const signed = agreement.history.filter(
      (entry) => entry.status === 'signed' || entry.status === 'adopted' || entry.status === 'in-force',
    );
    return (signing && signed.length ? signed : agreement.history).map((entry) => entry.date);
  };
  return dateCriterion<Agreement>(question, datesOf);
}

/** Searches, and for "A or B" says which members have nothing; two parties with no joint record are taken one by one. */
function withMembers<T>(
  postings: Graph['meetings'] | Graph['agreements'] | Graph['proposals'],
  criteria: readonly Criterion<T>[],
  except: readonly string[],
  question: Question,
  graph: Graph,
  directed: boolean,
): Found<T> {
  const list = postings as unknown as import('../graph/postings.js').Postings<T>;
  const found = search(list, criteria, except);
  const group = question.parties.find((term) => term.members && !term.excluded);
  if (!group?.members || !found.records.length) return found;
  const empty = group.members.filter((member) => {
    const narrower = criteria.map((one) =>
      one.label === labelOf(group, directed) ? { ...one, keys: termKeys(resolved(member, graph), directed) } : one,
    );
    return !matching(list, narrower, except).length;
  });
  return { ...found, emptyMembers: empty.map((member) => member.label) };
}

function wordsApplied<T>(found: Found<T>, question: Question, textOf: (record: T) => string): Result<T> {
  const { records, unused } = narrowed(found.records, question.narrowing, textOf);
  if (unused.length && question.wordsAreTopic && unused.length === question.narrowing.length) {
    return {
      ...found,
      records: [],
      nearest: [{ without: `“${question.narrowing.join(' ')}”`, records: found.records }],
      unusedWords: unused,
    };
  }
  return { ...found, records, unusedWords: unused };
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

function agreementText(agreement: Agreement, graph: Graph): string {
  const parties = agreement.parties.map((party) =>
    /^[A-Z]{2}$/.test(party)
      ? countryName(party)
      : `${graph.organisation(party)?.name} ${graph.organisation(party)?.aliases.join(' ')}`,
  );
  return [
    agreement.id.replaceAll('-', ' '),
    agreement.title,
    agreement.kind,
    ...agreement.history.map((entry) => entry.text),
    topicWords(agreement.topics, graph),
    ...parties,
    latestEntry(agreement).status,
  ].join(' ');
}

function proposalText(proposal: Proposal, graph: Graph): string {
  return [proposal.text, topicWords(proposal.topics, graph), proposal.id.replaceAll('-', ' ')].join(' ');
}
