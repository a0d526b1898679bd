import { compose } from '../answer/compose.js';
import type { Composed } from '../answer/draft.js';
import { composeQuery } from '../answer/forms/compose-query.js';
import type { Missing, Named } from '../answer/subject.js';
import { subjectOf } from '../answer/subject-of.js';
import { queryOf } from '../assembly/query-of.js';
import type { Graph } from '../graph/graph.js';
import {
  EMPTY_QUESTION,
  type FacetTerm,
  type PartyEntity,
  type PartyTerm,
  type Question,
  type Want,
} from '../question/question.js';
import { regionOf } from '../records/countries/regions.js';
import type { Gap } from './gap.js';

/**
 * Whether the records of a graph answer now what a gap was about: it is asked again, from what is kept of it. Null where
 * that cannot be told, since more was asked than is kept. Pure.
 */
export function isClosed(gap: Gap, graph: Graph): boolean | null {
  const { missing, conditions, about } = gap;
  const want = missing === null ? undefined : WANT_FOR[missing];
  if (missing === null || want === undefined || conditions.includes('other') || about.length === 0) return null;
  const composed = answeredNow(askedAgain(gap, want, graph), graph);
  const left = subjectOf(composed).missing;
  // A document of another state than asked is told of, and is no record of what was.
  const isOtherwise = missing === 'record' && left.includes('status');
  const isUnnamed = missing === 'counterpart' && leavesUnnamed(composed, graph);
  return composed.draft.outcome === 'answered' && !left.includes(missing) && !isOtherwise && !isUnnamed;
}

/** Whether a meeting that is listed names nobody whom the other met: a list of meetings does not say that as one of people does. */
function leavesUnnamed({ draft }: Composed, graph: Graph): boolean {
  return draft.listed.some((ref) => {
    const meeting = ref.startsWith('meeting:') ? graph.meeting(ref.slice('meeting:'.length)) : undefined;
    return meeting !== undefined && meeting.participants.filter(({ official }) => official !== null).length < 2;
  });
}

/** The answer to a question that is asked again: where it is a query, just what that asks for, which says what it leaves open. */
function answeredNow(question: Question, graph: Graph): Composed {
  const byParts = compose(question, graph);
  const query = queryOf(question);
  if (!query || byParts.draft.outcome !== 'answered') return byParts;
  return { ...byParts, draft: composeQuery(query, graph) };
}

/** By which question what was missing is asked again; what has none is in the words of a question, which are not kept. */
const WANT_FOR: Partial<Record<Missing, Want>> = {
  record: 'list',
  day: 'when',
  dates: 'when',
  'signing-date': 'when',
  place: 'where',
  venue: 'where',
  'signing-place': 'where',
  counterpart: 'who',
  representative: 'who',
  post: 'who',
  subject: 'about',
  deadline: 'overdue',
  signing: 'signatories',
  signatory: 'signatories',
  status: 'yes-no',
};

function askedAgain({ target, missing, about, conditions }: Gap, want: Want, graph: Graph): Question {
  const of = (sort: string) =>
    conditions.flatMap((one) => (one.startsWith(`${sort}:`) ? [one.slice(sort.length + 1)] : []));
  const places = about.filter((one) => one.startsWith('place:') || of('in').includes(one));
  const statuses = of('status') as Question['askedStatuses'];
  const isStatus = missing === 'status';
  return {
    ...EMPTY_QUESTION,
    target,
    want,
    parties: about.filter((one) => !places.includes(one)).flatMap((one) => partyTerm(one, of('by'), of('to'))),
    conferences: facets('conference', about),
    agreements: facets('agreement', about),
    topics: facets('topic', about),
    places: places.map((one) => placeTerm(one, graph)),
    kinds: of('kind'),
    acts: of('act') as Question['acts'],
    formats: of('format'),
    dates: datesOf(of('from')[0] ?? null, of('until')[0] ?? null),
    statuses: statuses.length > 0 && !isStatus ? { label: statuses.join(' or '), any: statuses, ever: false } : null,
    askedStatuses: isStatus ? statuses : [],
    // The strictest way to ask: what is only reported of a conference is no answer to it.
    yesNo: isStatus || missing === 'record',
    only: about.filter((one) => /^(?:meeting|proposal):/.test(one)) as Question['only'],
  };
}

function partyTerm(named: Named, by: readonly string[], to: readonly string[]): PartyTerm[] {
  const at = named.indexOf(':');
  const entity = entityOf(named.slice(0, at), named.slice(at + 1));
  const role = by.includes(named) ? 'from' : to.includes(named) ? 'to' : 'any';
  return entity ? [{ span: entity.id, label: entity.id, entities: [entity], role, excluded: false }] : [];
}

function entityOf(kind: string, id: string): PartyEntity | null {
  if (kind === 'official' || kind === 'organisation' || kind === 'country') return { kind, id };
  const region = kind === 'region' ? regionOf(id) : undefined;
  return region ? { kind: 'region', ...region } : null;
}

function facets(kind: 'conference' | 'agreement' | 'topic', about: readonly Named[]): FacetTerm[] {
  return about.flatMap((one) => {
    const id = one.slice(kind.length + 1);
    return one.startsWith(`${kind}:`) ? [{ span: id, label: id, ids: [id], excluded: false }] : [];
  });
}

function placeTerm(named: Named, graph: Graph): FacetTerm {
  const id = named.slice(named.indexOf(':') + 1);
  if (named.startsWith('country:')) return { span: id, label: id, ids: [], excluded: false, country: id };
  const country = graph.countryOfPlace(id);
  return { span: id, label: id, ids: [id], excluded: false, ...(country === undefined ? {} : { country }) };
}

/** Whole months: from the first day of one to the last of another. */
function datesOf(from: string | null, until: string | null): Question['dates'] {
  if (from === null && until === null) return [];
  const last = until === null ? null : `${until}-${daysIn(until)}`;
  const range = { from: from === null ? null : `${from}-01`, to: last };
  return [{ span: '', label: '', ...range, alternatives: [], excluded: false, soft: false }];
}

function daysIn(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0');
}
