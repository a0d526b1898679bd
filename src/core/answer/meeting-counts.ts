import type { Graph } from '../graph/graph.js';
import { groupBy } from '../graph/order.js';
import { countryOf } from '../graph/sides.js';
import type { PartyTerm, Question } from '../question/question.js';
import { countryName } from '../records/countries/countries.js';
import type { Evidence } from '../records/evidence.js';
import type { Meeting, Participant } from '../records/meeting.js';
import { ref } from '../records/ref.js';
import type { Block } from './answer.js';
import { countriesLeftOut, entityKeys } from './criteria.js';
import { answered, counted, type Draft, gap, say } from './draft.js';
import { fellowsOf, listSubject } from './list-subject.js';
import { contextOf, lineOf } from './meeting-line.js';
import { noRecord } from './no-record.js';
import { carry, evidenceOf, listed, shortName } from './phrases.js';
import { resolved } from './search-records.js';
import { nounOf, reachOfVisits } from './visits.js';

/** Counts, superlatives and sets over meetings: how many, which countries, who had most. Exact, with what was counted. */
export function composeMeetingCounts(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const subject = listSubject(question, graph);
  if (question.atLeast !== null && question.want !== 'most')
    return atLeast(question, question.atLeast, meetings, graph);
  if (question.want === 'most' || question.want === 'least') return superlative(question, meetings, graph);
  const counted =
    question.want === 'count' ? question.counted : question.want === 'organisations' ? 'organisations' : question.want;
  if (counted === 'countries' || counted === 'organisations' || counted === 'officials')
    return countSides(question, counted, subject, meetings, graph);
  if (counted === 'topics') return countTopics(meetings, graph);
  if (counted === 'conferences') return countConferences(meetings, graph);
  return countMeetings(question, meetings, subject, graph);
}

function countMeetings(
  question: Question,
  meetings: readonly Meeting[],
  subject: PartyTerm | null,
  graph: Graph,
): Draft {
  const evidence = meetings.map((meeting) => evidenceOf('meeting', meeting));
  const noun = nounIn(question, meetings);
  return answered(
    [
      ...say(`${counted(meetings.length, noun)} on record:`, evidence),
      ...meetings.flatMap((meeting) => lineOf(meeting, graph, subject, contextOf(meetings))),
      ...reachOfVisits(meetings, graph),
    ],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    meetings.length,
  );
}

/** What the records counted are called: of a format that was asked for, visits, or meetings. */
function nounIn({ formats }: Question, meetings: readonly Meeting[]): string {
  const noun = nounOf(meetings);
  return formats.length === 1 && noun === 'meeting' ? `${formats[0]} meeting` : noun;
}

interface Side {
  readonly key: string;
  readonly name: string;
  readonly evidence: readonly Evidence[];
}

function sideOf(one: Participant, kind: 'countries' | 'organisations' | 'officials', graph: Graph): Side | null {
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
  return body
    ? { key: body.id, name: body.name, evidence: [{ ref: ref('organisation', body.id), cites: carry(body.cites) }] }
    : null;
}

/** The countries that a meeting was held in: those that somebody visited, whoever was met there. */
function hostsOf(meeting: Meeting, graph: Graph): readonly Side[] {
  const keys = graph.keysOf(ref('meeting', meeting.id)).filter((key) => key.startsWith('in:'));
  const codes = new Set(keys.map((key) => key.slice('in:'.length)));
  return [...codes].map((key) => ({ key, name: countryName(key), evidence: [] }));
}

/** "which countries did he visit": where visits went; where the place is said, the countries are those that they came from. */
function asksWhereTo({ tags, places }: Question): boolean {
  return tags.includes('verb:visit') && !places.some((term) => !term.excluded);
}

/** The countries, bodies or people met, each once, in order of the meetings. */
function countSides(
  question: Question,
  kind: 'countries' | 'organisations' | 'officials',
  subject: PartyTerm | null,
  meetings: readonly Meeting[],
  graph: Graph,
): Draft {
  const regions = regionCountries(question, graph);
  const out = countriesLeftOut(question);
  const wanted = (one: Participant) => {
    const code = countryOf(one.for, graph) ?? '';
    return (regions === null || regions.has(code)) && !out.has(code);
  };
  const met = (meeting: Meeting) =>
    fellowsOf(meeting, subject, graph)
      .filter(wanted)
      .flatMap((one) => sideOf(one, kind, graph) ?? []);
  const visited = (meeting: Meeting) =>
    hostsOf(meeting, graph).filter(({ key }) => (regions === null || regions.has(key)) && !out.has(key));
  const isOfVisits = kind === 'countries' && asksWhereTo(question);
  const sidesIn = (meeting: Meeting) => (isOfVisits && visited(meeting).length > 0 ? visited(meeting) : met(meeting));
  const pairs = meetings.flatMap((meeting) => sidesIn(meeting).map((side) => ({ meeting, side })));
  const groups = groupBy(pairs, ({ side }) => side.key);
  if (!groups.size) return noneNamed(kind, meetings, subject, graph);
  const evidence = pairs.flatMap(({ meeting, side }) => [evidenceOf('meeting', meeting), ...side.evidence]);
  const names = [...groups.values()].map((group) => group[0]!.side.name);
  const noun =
    kind === 'countries'
      ? (['country', 'countries'] as const)
      : kind === 'officials'
        ? (['official', 'officials'] as const)
        : (['organisation', 'organisations'] as const);
  const used = meetings.filter((meeting) => pairs.some((pair) => pair.meeting === meeting));
  const head = say(`${counted(groups.size, noun[0], noun[1])}: ${listed(names)}.`, evidence);
  return answered(
    [...head, ...used.flatMap((meeting) => lineOf(meeting, graph, subject, contextOf(used)))],
    used.map((meeting) => ref('meeting', meeting.id)),
    groups.size,
  );
}

/** Where no counterpart is named: none to count, and the meetings that leave it open. */
function noneNamed(
  kind: 'countries' | 'organisations' | 'officials',
  meetings: readonly Meeting[],
  subject: PartyTerm | null,
  graph: Graph,
): Draft {
  const lines = meetings.flatMap((meeting) => lineOf(meeting, graph, subject, contextOf(meetings)));
  const refs = meetings.map((meeting) => ref('meeting', meeting.id));
  return noRecord([gap(`No record: none of the ${kind} met is named here. The meetings on record:`), ...lines], refs);
}

/** "African countries": only those count as the answer. */
function regionCountries(question: Question, graph: Graph): ReadonlySet<string> | null {
  const regions = question.parties
    .filter((term) => !term.excluded)
    .flatMap((term) => resolved(term, graph).entities.filter((entity) => entity.kind === 'region'));
  return regions.length
    ? new Set(regions.flatMap((entity) => entityKeys(entity).map((key) => key.slice('country:'.length))))
    : null;
}

function countTopics(meetings: readonly Meeting[], graph: Graph): Draft {
  const groups = groupBy(
    meetings.flatMap((meeting) => meeting.topics.map((id) => ({ id, meeting }))),
    ({ id }) => id,
  );
  const ordered = [...groups].sort((a, b) => b[1].length - a[1].length);
  const head = say(
    `${counted(groups.size, 'topic')} in ${counted(meetings.length, 'meeting')}:`,
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
  );
  const lines = ordered.flatMap(([id, members]) =>
    say(
      `${graph.topic(id)?.name ?? id}: ${counted(members.length, 'meeting')}.`,
      members.map((one) => evidenceOf('meeting', one.meeting)),
      1,
    ),
  );
  return answered(
    [...head, ...lines],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    groups.size,
  );
}

function countConferences(meetings: readonly Meeting[], graph: Graph): Draft {
  const groups = groupBy(
    meetings.filter((meeting) => meeting.conference),
    (meeting) => meeting.conference!,
  );
  const lines = [...groups].flatMap(([id, members]): Block[] => {
    const conference = graph.conference(id);
    return conference
      ? say(
          `${shortName(conference)}: ${counted(members.length, 'meeting')}.`,
          [
            ...members.map((one) => evidenceOf('meeting', one)),
            { ref: ref('conference', id), cites: carry(conference.cites) },
          ],
          1,
        )
      : [];
  });
  const head = say(
    `${counted(groups.size, 'conference')}:`,
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
  );
  return answered(
    [...head, ...lines],
    [...groups.keys()].map((id) => ref('conference', id)),
    groups.size,
  );
}

type SideKind = 'countries' | 'organisations' | 'officials';

/** One side and its meetings. */
interface Ranked {
  readonly side: Side;
  readonly one: Participant;
  readonly meetings: readonly Meeting[];
}

/** Every side that took part, with its meetings, in order of first appearance; the parties asked about are left out. */
function sidesMet(question: Question, kind: SideKind, meetings: readonly Meeting[], graph: Graph): Ranked[] {
  const own = new Set(
    question.parties
      .filter((term) => !term.excluded && term.role !== 'wanted')
      .flatMap((term) => term.entities.filter((one) => one.kind !== 'region').flatMap(entityKeys)),
  );
  const regions = regionCountries(question, graph);
  const isOther = (one: Participant) =>
    (regions === null || regions.has(countryOf(one.for, graph) ?? '')) &&
    !(kind === 'countries' && own.has(`country:${countryOf(one.for, graph)}`)) &&
    !own.has(`official:${one.official}`);
  const visited = (meeting: Meeting) =>
    hostsOf(meeting, graph).map(({ key }): Participant => ({ official: null, for: key }));
  const isOfVisits = kind === 'countries' && asksWhereTo(question);
  const pairs = meetings.flatMap((meeting) =>
    (isOfVisits ? visited(meeting) : meeting.participants).filter(isOther).flatMap((one) => {
      const side = sideOf(one, kind, graph);
      return side ? [{ meeting, side, one }] : [];
    }),
  );
  return [...groupBy(pairs, ({ side }) => side.key).values()].map((group) => ({
    side: group[0]!.side,
    one: group[0]!.one,
    meetings: [...new Set(group.map(({ meeting }) => meeting))],
  }));
}

function rankedEvidence(one: Ranked): Evidence[] {
  return [...one.meetings.map((meeting) => evidenceOf('meeting', meeting)), ...one.side.evidence];
}

/** Who took part in at least so many meetings, most first, with the number of each. */
function atLeast(question: Question, least: number, meetings: readonly Meeting[], graph: Graph): Draft {
  const kind =
    question.counted === 'countries' || question.counted === 'organisations' ? question.counted : 'officials';
  const noun = { countries: 'country', organisations: 'organisation', officials: 'official' }[kind];
  const enough = sidesMet(question, kind, meetings, graph)
    .filter((one) => one.meetings.length >= least)
    .sort((a, b) => b.meetings.length - a.meetings.length);
  const many = counted(enough.length, noun, kind === 'countries' ? 'countries' : `${noun}s`);
  if (!enough.length)
    return noRecord([gap(`No record: no ${noun} with at least ${least} such meetings is on record here.`)]);
  const head = say(`${many} with at least ${least} meetings on record:`, enough.flatMap(rankedEvidence));
  const lines = enough.flatMap((one) =>
    say(`${one.side.name}: ${counted(one.meetings.length, 'meeting')}.`, rankedEvidence(one), 1),
  );
  const refs = enough.flatMap((one) => one.meetings.map((meeting) => ref('meeting', meeting.id)));
  return answered([...head, ...lines], [...new Set(refs)], enough.length);
}

/** Who or what had most meetings; a tie is stated as a tie, and the next few follow. */
function superlative(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const kind =
    question.counted === 'countries' || question.counted === 'organisations' ? question.counted : 'officials';
  if (question.counted === 'topics') return countTopics(meetings, graph);
  if (question.counted === 'conferences') return countConferences(meetings, graph);
  const groups = sidesMet(question, kind, meetings, graph);
  const sign = question.want === 'least' ? -1 : 1;
  const ordered = groups.sort((a, b) => sign * (b.meetings.length - a.meetings.length));
  const best = ordered[0];
  if (!best) return answered([], []);
  const tied = ordered.filter((one) => one.meetings.length === best.meetings.length);
  const noun = `${nounIn(question, best.meetings)}${best.meetings.length === 1 ? '' : 's'}`;
  const evidence = tied.flatMap(rankedEvidence);
  const names = listed(tied.map((one) => one.side.name));
  const head = say(
    tied.length === 1
      ? `${names}: ${best.meetings.length} ${noun} on record, the ${question.want}.`
      : `A tie: ${names}, with ${best.meetings.length} ${noun} each on record.`,
    evidence,
  );
  const next = ordered
    .slice(tied.length, tied.length + 4)
    .flatMap((one) => say(`${one.side.name}: ${one.meetings.length}.`, rankedEvidence(one), 1));
  const single =
    tied.length === 1
      ? best.meetings.flatMap((meeting) =>
          lineOf(meeting, graph, subjectTerm(best.one, kind, graph), contextOf(best.meetings)),
        )
      : [];
  return answered(
    [...head, ...single, ...next],
    tied.flatMap((one) => one.meetings.map((meeting) => ref('meeting', meeting.id))),
    best.meetings.length,
  );
}

function subjectTerm(one: Participant, kind: string, graph: Graph): PartyTerm {
  const country = countryOf(one.for, graph);
  const entity =
    kind === 'officials' && one.official
      ? ({ kind: 'official', id: one.official } as const)
      : country
        ? ({ kind: 'country', id: country } as const)
        : ({ kind: 'organisation', id: one.for } as const);
  return { span: '', label: '', entities: [entity], role: 'any', excluded: false };
}
