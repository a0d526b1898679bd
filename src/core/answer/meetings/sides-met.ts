import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { asksWhereTo } from '../../question/ways-of-asking.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { countriesLeftOut, entityKeys } from '../criteria.js';
import { counted } from '../draft.js';
import { personName, personsOf } from '../officials/persons.js';
import { carry } from '../phrases.js';
import { resolved } from '../resolved.js';
import { fellowsOf } from './list-subject.js';
import { hadRank } from './ranks-met.js';
import { findMeetings } from './search-meetings.js';
import { visitorsOf } from './visitor-criteria.js';

/** What the sides of meetings are counted as. */
export type SideKind = 'countries' | 'organisations' | 'companies' | 'officials';

const NOUNS: Readonly<Record<SideKind, readonly [one: string, many: string]>> = {
  countries: ['country', 'countries'],
  organisations: ['organisation', 'organisations'],
  companies: ['company', 'companies'],
  officials: ['official', 'officials'],
};

/** "1 country", "2 countries". */
export function countedSides(count: number, kind: SideKind): string {
  const [one, many] = NOUNS[kind];
  return counted(count, one, many);
}

/** "country": one side of a kind. */
export function sideNoun(kind: SideKind): string {
  return NOUNS[kind][0];
}

/** A country, body or official of a meeting: `key` is its code or id, `evidence` what carries its name. */
export interface Side {
  readonly key: string;
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

function sideOf(one: Participant, kind: SideKind, graph: Graph): Side | null {
  if (kind === 'officials') {
    const official = one.official ? graph.official(one.official) : undefined;
    const post = official?.posts[0];
    return official
      ? {
          key: official.id,
          name: official.name,
          evidence: post ? [{ ref: ref('official', official.id), cites: carry(post.cites) }] : [],
        }
      : null;
  }
  const country = countryOf(one.for, graph);
  if (kind === 'countries') return country ? { key: country, name: countryName(country), evidence: [] } : null;
  const body = graph.organisation(one.for);
  return body && (kind !== 'companies' || body.kind === 'company')
    ? { key: body.id, name: body.name, evidence: [{ ref: ref('organisation', body.id), cites: carry(body.cites) }] }
    : null;
}

/** The countries that a meeting was held in: those that somebody visited, whoever was met there. */
export function hostsOf(meeting: Meeting, graph: Graph): readonly Side[] {
  const keys = graph.keysOf(ref('meeting', meeting.id)).filter((key) => key.startsWith('in:'));
  const codes = new Set(keys.map((key) => key.slice('in:'.length)));
  return [...codes].map((key) => ({ key, name: countryName(key), evidence: [] }));
}

/** A side, as it took part in a meeting. */
export interface SideInMeeting {
  readonly meeting: Meeting;
  readonly side: Side;
}

/** The sides met, meeting for meeting, or the countries that visits went to; those that the question leaves out are none of them. */
export function sidesMet(
  question: Question,
  kind: SideKind,
  subject: PartyTerm | null,
  meetings: readonly Meeting[],
  graph: Graph,
): readonly SideInMeeting[] {
  const wanted = countriesWanted(question);
  const out = new Set([...countriesLeftOut(question), ...countriesOfOthers(question, graph)]);
  const isWanted = (code: string) => (wanted === null || wanted.has(code)) && !out.has(code);
  const isOfVisits = kind === 'countries' && asksWhereTo(question);
  const sides = meetings.flatMap((meeting) => {
    const visited = isOfVisits ? hostsOf(meeting, graph).filter(({ key }) => isWanted(key)) : [];
    const met = () =>
      fellowsOf(meeting, subject, graph)
        .filter((one) => isWanted(countryOf(one.for, graph) ?? ''))
        .filter((one) => kind !== 'officials' || isOfRankAsked(one, meeting, question, graph))
        .flatMap((one) => sideOf(one, kind, graph) ?? []);
    return (visited.length ? visited : met()).map((side) => ({ meeting, side }));
  });
  return kind === 'officials' ? byPerson(sides, graph) : sides;
}

/** Officials who are one person as one side. */
function byPerson<T extends { readonly side: Side }>(met: readonly T[], graph: Graph): readonly T[] {
  const evidence = new Map(met.map(({ side }) => [side.key, side.evidence]));
  const persons = personsOf(
    met.map(({ side }) => side.key),
    graph,
  );
  const sides = persons.flatMap((person) => {
    const carried = person.flatMap(({ id }) => evidence.get(id) ?? []);
    const side: Side = { key: person[0].id, name: personName(person), evidence: carried };
    return person.map(({ id }) => [id, side] as const);
  });
  const sideOfOne = new Map(sides);
  return met.map((one) => ({ ...one, side: sideOfOne.get(one.side.key) ?? one.side }));
}

/** "How many foreign ministers did he meet": of a rank that is named without a side. */
function isOfRankAsked(one: Participant, meeting: Meeting, { ranks }: Question, graph: Graph): boolean {
  return ranks.length === 0 || hadRank(one, meeting, ranks, graph);
}

/** "Which countries did Nixon visit, but not Carter": those that an official who is set aside went to, or met. */
function countriesOfOthers(question: Question, graph: Graph): readonly string[] {
  const others = question.parties.filter((term) => term.excluded && term.entities[0]?.kind === 'official');
  return others.flatMap((term) => {
    const asked = { ...question, parties: [{ ...term, excluded: false }] };
    const meetings = findMeetings(asked, graph).records;
    return sidesMet(asked, 'countries', asked.parties[0]!, meetings, graph).map(({ side }) => side.key);
  });
}

/** One side and its meetings; `one` is how it took part in the first of them. */
export interface SideMeetings {
  readonly side: Side;
  readonly one: Participant;
  readonly meetings: readonly Meeting[];
}

/** Every side that took part, with its meetings, in order of first appearance; the parties asked about are left out. */
export function meetingsBySide(
  question: Question,
  kind: SideKind,
  meetings: readonly Meeting[],
  graph: Graph,
): SideMeetings[] {
  const isRanked = rankedIn(question, kind, graph);
  const pairs = meetings.flatMap((meeting) =>
    rankedOf(meeting, question, kind, graph)
      .filter(isRanked)
      .flatMap((one) => {
        const side = sideOf(one, kind, graph);
        return side ? [{ meeting, side, one }] : [];
      }),
  );
  const sides = kind === 'officials' ? byPerson(pairs, graph) : pairs;
  return [...groupBy(sides, ({ side }) => side.key).values()].map((group) => ({
    side: group[0]!.side,
    one: group[0]!.one,
    meetings: [...new Set(group.map(({ meeting }) => meeting))],
  }));
}

/** Who of a meeting may be ranked: of visits the countries visited, or those who came; else all who took part. */
function rankedOf(meeting: Meeting, question: Question, kind: SideKind, graph: Graph): readonly Participant[] {
  const { tags } = question;
  if (kind === 'countries' && asksWhereTo(question))
    return hostsOf(meeting, graph).map(({ key }) => ({ official: null, for: key }));
  const isOfVisits = kind === 'officials' && tags.includes('verb:visit') && !tags.includes('verb:meet');
  return isOfVisits ? visitorsOf(meeting, graph) : meeting.participants;
}

/** Whether somebody is ranked: nobody who is asked about, and of a post or region asked for only those of it. */
function rankedIn(question: Question, kind: SideKind, graph: Graph): (one: Participant) => boolean {
  const terms = question.parties.filter((term) => !term.excluded && term.role !== 'wanted');
  const isOfPost = (term: PartyTerm) => kind === 'officials' && isOfHolders(term);
  const own = new Set(
    terms
      .filter((term) => !isOfPost(term))
      .flatMap((term) => term.entities.filter((one) => one.kind !== 'region').flatMap(entityKeys)),
  );
  const holders = terms.filter(isOfPost);
  const wanted = countriesWanted(question);
  return (one) => {
    const country = countryOf(one.for, graph);
    const isOwn = own.has(`official:${one.official}`) || (kind === 'countries' && own.has(`country:${country}`));
    const isHolder = holders.every((term) => term.entities.some(({ id }) => id === one.official));
    return !isOwn && isHolder && (wanted === null || wanted.has(country ?? ''));
  };
}

/** "Which US president went there most": one of those who were that, each for himself. */
function isOfHolders({ ranks, entities }: PartyTerm): boolean {
  return ranks !== undefined && entities.length > 1;
}

/** "African countries", "countries that have signed with Oman": only those count as the answer; null = any. */
function countriesWanted({ parties }: Question): ReadonlySet<string> | null {
  const entities = parties
    .filter((term) => !term.excluded)
    .flatMap((term) => {
      const isOfCountries = term.via !== undefined && term.project === 'countries';
      return resolved(term).entities.filter(({ kind }) => kind === 'region' || (isOfCountries && kind === 'country'));
    });
  return entities.length
    ? new Set(entities.flatMap((entity) => entityKeys(entity).map((key) => key.slice('country:'.length))))
    : null;
}
