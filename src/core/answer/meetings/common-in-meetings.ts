import { partySets } from '../../assembly/party-set.js';
import { recordsOf } from '../../assembly/records-of.js';
import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { Query } from '../../query/query.js';
import { isOther } from '../../question/other-language.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { countryName } from '../../records/countries/countries.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { entityKeys } from '../criteria.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { composeQuery } from '../forms/compose-query.js';
import { noRecord } from '../no-record.js';
import { evidenceOf, listed, participantName } from '../phrases.js';
import { inEvery } from '../several/in-every.js';
import { fellowsOf } from './list-subject.js';
import { findMeetings } from './search-meetings.js';

/** A side, and the meetings it took part in. */
interface Talks {
  readonly side: PartyTerm;
  readonly meetings: readonly Meeting[];
}

/** What the meetings of several sides have in common: whom all of them met, or the topics of all where topics are asked. */
export function commonInMeetings(question: Question, sides: readonly PartyTerm[], graph: Graph): Draft {
  const talks = sides.map((side): Talks => {
    const { records } = findMeetings({ ...question, parties: [side], want: 'list' }, graph);
    return { side, meetings: records };
  });
  const topics = asksTopics(question) ? commonTopics(question, sides) : null;
  return topics ? composeQuery(topics, graph) : commonPeople(question, talks, graph);
}

function asksTopics(question: Question): boolean {
  return (
    (/\b(?:in common|topic|subject|share|overlap)/i.test(question.text) || isOther(question, 'noun:topic', 'common')) &&
    !(
      /\b(?:who|whom|which (?:minister|official|countr))/i.test(question.text) ||
      isOther(question, 'ask:who', 'noun:country')
    )
  );
}

/** The topics that came up with every one of some sides; null where a side is more than who it is. */
function commonTopics(question: Question, sides: readonly PartyTerm[]): Query | null {
  const members = partySets(sides);
  const records = recordsOf({ ...question, target: 'meetings', parties: [] });
  if (!members || records?.is !== 'records' || records.of.roles.topic) return null;
  return { ask: 'common', members, in: records.of, role: 'side', hole: 'topic', kind: 'topic' };
}

/** The people, or where countries were asked the countries, on the other side of meetings of every side. */
function commonPeople(question: Question, talks: readonly Talks[], graph: Graph): Draft {
  const kind = asksCountries(question) ? 'countries' : 'officials';
  const own = new Set(talks.flatMap(({ side }) => side.entities.flatMap(entityKeys)));
  const met = ofTables(talks).map((one) => othersMet(one, kind, own, graph));
  const common = inEvery(met.map((pairs) => new Set(pairs.flatMap(({ ids }) => ids))));
  const label = `${talks.length > 2 ? 'all of' : 'both'} ${labelOf(talks)}`;
  if (!common.length) return noRecord([gap(`No record: nobody who met ${label} is on record here.`)]);
  const used = met.flat().flatMap(({ meeting, ids }) => (ids.some((id) => common.includes(id)) ? [meeting] : []));
  const meetings = [...new Set(used)];
  const { noun, names, evidence } = kind === 'countries' ? countriesPhrase(common) : officialsPhrase(common, graph);
  return answered(
    [
      ...say(`${noun} met ${label}: ${listed(names)}.`, [...used.map(evidenceOfMeeting), ...evidence]),
      ...meetings.flatMap((meeting) => namesLine(meeting, graph)),
    ],
    meetings.map((meeting) => ref('meeting', meeting.id)),
    common.length,
  );
}

function asksCountries({ want, counted: what, text }: Question): boolean {
  return want === 'countries' || what === 'countries' || /\bcountr|\bnation|\bstates?\b/i.test(text);
}

/** Most people in a meeting of several sides who can be said to have met one another there. */
const TABLE_MAX = 8;

/** Words by which a record tells of a sitting of a whole conference, however few of it are named. */
const SITTING = /\b(?:opened|opening|session|panel|plenary|ceremony|briefed|briefing|adopted)\b/i;

/**
 * The meetings in which somebody can be said to have met a side: those of two sides, and of those of several the ones of a
 * handful in which all the sides asked about sat. A plenary is no meeting of any two in it.
 */
function ofTables(talks: readonly Talks[]): readonly Talks[] {
  const together = inEvery(talks.map(({ meetings }) => new Set(meetings)));
  const isTable = (meeting: Meeting) => isOfFew(meeting) && together.includes(meeting);
  return talks.map(({ side, meetings }) => ({
    side,
    meetings: meetings.filter((one) => one.format !== 'multilateral' || isTable(one)),
  }));
}

function isOfFew({ participants, summary }: Meeting): boolean {
  return participants.length <= TABLE_MAX && !SITTING.test(summary);
}

/** Each meeting of a side, with the ids of the officials or the codes of the countries met; `own`, the search keys of the sides asked about, are left out. */
function othersMet(
  { side, meetings }: Talks,
  kind: 'countries' | 'officials',
  own: ReadonlySet<string>,
  graph: Graph,
): { readonly meeting: Meeting; readonly ids: readonly string[] }[] {
  return meetings.map((meeting) => {
    const ids = fellowsOf(meeting, side, graph).flatMap((one) => {
      const country = countryOf(one.for, graph);
      if (own.has(`official:${one.official}`) || own.has(`country:${country}`)) return [];
      return (kind === 'countries' ? country : one.official) || [];
    });
    return { meeting, ids };
  });
}

/** How many were met, their names, and what carries these. */
interface MetPhrase {
  readonly noun: string;
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
}

function countriesPhrase(codes: readonly string[]): MetPhrase {
  return { noun: counted(codes.length, 'country', 'countries'), names: codes.map(countryName), evidence: [] };
}

function officialsPhrase(ids: readonly string[], graph: Graph): MetPhrase {
  const names = ids.map((id) => graph.official(id)?.name ?? id);
  return { noun: counted(ids.length, 'official'), names, evidence: ids.flatMap((id) => personEvidence(id, graph)) };
}

/** Who was in a meeting, by name alone, and at which conference; that more than two sides sat there is said. */
function namesLine(meeting: Meeting, graph: Graph): Block[] {
  const names = listed(meeting.participants.map((one) => participantName(one, graph)));
  const where = meeting.conference ? ` at ${graph.conference(meeting.conference)?.aliases[0] ?? ''}` : '';
  const people = meeting.participants.flatMap((one) => (one.official ? personEvidence(one.official, graph) : []));
  const format = meeting.format === 'multilateral' ? ' (multilateral)' : '';
  return say(`${names}${where}${format}.`, [evidenceOfMeeting(meeting), ...people], 1);
}

function personEvidence(id: string, graph: Graph): Evidence[] {
  const post = graph.official(id)?.posts[0];
  return post ? [{ ref: ref('official', id), cites: [post.cites[0]] }] : [];
}

function evidenceOfMeeting(meeting: Meeting): Evidence {
  return evidenceOf('meeting', meeting);
}

function labelOf(talks: readonly Talks[]): string {
  return listed(talks.map(({ side }) => side.label));
}
