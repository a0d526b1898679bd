import type { Described } from '../nearest/ranked.js';
import type { Agreement } from '../records/agreement.js';
import { countryName } from '../records/countries/countries.js';
import type { Meeting } from '../records/meeting.js';
import type { Proposal } from '../records/proposal.js';
import type { Graph } from './graph.js';
import type { NamedKind } from './names.js';
import { fold } from './normalise.js';

/** Meetings of somebody that are read: who has hundreds of them is not told by what was said in one. */
const MEETINGS_READ = 8;

/** What is on record of something that has a name, as texts to compare words of a question with. */
export function describedThing(kind: NamedKind, id: string, graph: Graph): Described {
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  if (agreement) return describedAgreement(agreement, graph);
  const meetings = meetingsOf(`${kind}:${id}`, graph).map((one) => describedMeeting(one, graph));
  const texts = (of: (one: Described) => readonly string[]) => [...new Set(meetings.flatMap(of))];
  return {
    names: named(kind, id, graph),
    topics: texts(({ topics }) => topics),
    conferences: [...placesOf(kind, id, graph), ...texts(({ conferences }) => conferences)],
    summaries: [...postsOf(kind, id, graph), ...texts(({ summaries }) => summaries)],
  };
}

/** Kinds of records that are told in lists. */
export type RecordKind = 'meeting' | 'agreement' | 'proposal' | 'conference';

/** The same of a record; nothing of one that is not on record. */
export function describedRecord(kind: RecordKind, id: string, graph: Graph): Described {
  if (kind === 'conference') return describedThing(kind, id, graph);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  if (meeting) return describedMeeting(meeting, graph);
  if (agreement) return describedAgreement(agreement, graph);
  return proposal ? describedProposal(proposal, graph) : NOTHING;
}

const NOTHING: Described = { names: [], topics: [], conferences: [], summaries: [] };

function describedMeeting(one: Meeting, graph: Graph): Described {
  const conference = graph.conference(one.conference ?? '');
  const people = one.participants.flatMap(({ official }) => graph.official(official ?? '')?.name ?? []);
  return {
    names: people.map(fold),
    topics: topicNames(one.topics, graph),
    conferences: [conference?.name, ...(conference?.aliases ?? []), one.place].flatMap((name) =>
      name ? [fold(name)] : [],
    ),
    summaries: [one.summary, ...one.points.map(({ text }) => text)].map(fold),
  };
}

function describedAgreement({ title, topics, history }: Agreement, graph: Graph): Described {
  const conferences = history.flatMap(({ conference, place }) => [graph.conference(conference ?? '')?.name, place]);
  return {
    names: [fold(title)],
    topics: topicNames(topics, graph),
    conferences: conferences.flatMap((name) => (name ? [fold(name)] : [])),
    summaries: history.map(({ text }) => fold(text)),
  };
}

/** A proposal, with where it was put. */
function describedProposal(one: Proposal, graph: Graph): Described {
  const meeting = graph.meeting(one.meeting ?? '');
  const where = meeting ? describedMeeting(meeting, graph) : null;
  return {
    names: where?.names ?? [],
    topics: topicNames(one.topics, graph),
    conferences: where?.conferences ?? [],
    summaries: [fold(one.text)],
  };
}

function meetingsOf(key: string, graph: Graph): readonly Meeting[] {
  const positions = graph.meetings.positions(key).subarray(0, MEETINGS_READ);
  return Array.from(positions, (at) => graph.meetings.records[at]!);
}

function named(kind: NamedKind, id: string, graph: Graph): readonly string[] {
  if (kind === 'agreement' || kind === 'place') return [];
  const thing = graph[kind](id);
  return thing ? [thing.name, ...thing.aliases].map(fold) : [];
}

function placesOf(kind: NamedKind, id: string, graph: Graph): readonly string[] {
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  const country = kind === 'organisation' ? graph.organisation(id)?.country : conference?.country;
  return [conference?.city, country ? countryName(country) : null].flatMap((name) => (name ? [fold(name)] : []));
}

function postsOf(kind: NamedKind, id: string, graph: Graph): readonly string[] {
  const posts = kind === 'official' ? (graph.official(id)?.posts ?? []) : [];
  return posts.map(({ title, country, organisation }) => {
    const side = country ? countryName(country) : (graph.organisation(organisation ?? '')?.name ?? '');
    return fold(`${title} ${side}`);
  });
}

function topicNames(ids: readonly string[], graph: Graph): readonly string[] {
  return ids.flatMap((id) => graph.topic(id)?.name ?? []).map(fold);
}
