import type { Answer } from '../answer/answer.js';
import { timelineEvents } from '../answer/forms/timeline.js';
import type { Graph } from '../graph/graph.js';
import { setsOf } from '../query/evaluate.js';
import type { Query, SetQ } from '../query/query.js';
import type { Ref } from '../records/ref.js';
import { type Documents, documentsOf } from './bars/documents.js';
import { type Months, monthsOf } from './bars/months.js';
import { type History, historyOf } from './history/history.js';
import { type Between, type Network, networkOf } from './network/network.js';
import type { PictureKind } from './picture.js';
import { recordsOfQuery } from './records-drawn.js';
import { type Timeline, timelineOf } from './timeline/timeline.js';
import type { PictureWish } from './wish.js';

/** What is drawn: plain data, that a thread of its own can be given. */
export type PictureData = Network | Timeline | Documents | Months | History;

/** Why there is no picture, in one line for whoever asked. */
export interface NoPicture {
  readonly why: string;
}

/** What of an answer is drawn. */
export type Drawable = Pick<Answer, 'outcome' | 'query' | 'records' | 'understood'>;

/**
 * What an answer shows, as a picture of the kind that is wished for, from the records that its reader may see. Null where the answer
 * says itself that there is nothing to show. Pure; never throws for what somebody typed.
 */
export function pictureOf(answer: Drawable, kind: PictureWish['kind'], graph: Graph): PictureData | NoPicture | null {
  if (answer.outcome !== 'answered') return null;
  const refs = answer.query ? recordsOfQuery(answer.query, graph) : answer.records;
  const found = recordsIn(refs, graph);
  const chosen = kindFor(kind, answer.query, found);
  return (chosen && drawn(chosen, answer, found, graph)) ?? { why: whyNot(kind) };
}

/** Records by kind, in the order that they were found in. */
interface Records {
  readonly meetings: readonly NonNullable<ReturnType<Graph['meeting']>>[];
  readonly agreements: readonly NonNullable<ReturnType<Graph['agreement']>>[];
  readonly all: readonly Ref[];
}

function recordsIn(refs: readonly Ref[], graph: Graph): Records {
  const ids = (kind: string) => refs.flatMap((ref) => (ref.startsWith(`${kind}:`) ? ref.slice(kind.length + 1) : []));
  return {
    meetings: ids('meeting').flatMap((id) => graph.meeting(id) ?? []),
    agreements: ids('agreement').flatMap((id) => graph.agreement(id) ?? []),
    all: refs,
  };
}

/** The kind that is drawn: the one wished for, else what suits what was found; null where nothing does. */
function kindFor(wished: PictureWish['kind'], query: Query | undefined, found: Records): PictureKind | null {
  const { meetings, agreements, all } = found;
  if (wished !== null && wished !== 'bars') return wished;
  if (wished === null && query?.ask === 'timeline') return 'timeline';
  const isOfDocuments = agreements.length > meetings.length;
  if (wished === 'bars') return isOfDocuments ? 'pending' : meetings.length > 0 ? 'months' : null;
  if (isOfDocuments) return agreements.length === 1 ? 'history' : 'pending';
  if (meetings.length > 0) return 'network';
  return all.some((ref) => ref.startsWith('proposal:') || ref.startsWith('conference:')) ? 'timeline' : null;
}

function drawn(kind: PictureKind, answer: Drawable, found: Records, graph: Graph): PictureData | null {
  const { understood, query } = answer;
  const { meetings, agreements, all } = found;
  switch (kind) {
    case 'network':
      return networkOf(meetings, betweenFor(query, meetings.length), understood, graph);
    case 'months':
      return monthsOf(meetings, understood, graph);
    case 'pending':
      return documentsOf(agreements, understood, graph);
    case 'history':
      return agreements.length === 1
        ? historyOf(agreements[0]!, understood, graph)
        : timelineIn(query, all, understood, graph);
    case 'timeline':
      return timelineIn(query, all, understood, graph);
  }
}

/** Kinds of records that a timeline holds. */
const IN_TIME = ['meeting', 'agreement', 'proposal', 'conference'] as const;

/** The events of the query where it asks for a timeline itself, so that the picture has those of the words; else of the records found. */
function timelineIn(query: Query | undefined, refs: readonly Ref[], asked: string, graph: Graph): Timeline | null {
  const of = query?.ask === 'timeline' ? query.of : IN_TIME.flatMap((kind) => setOf(kind, refs));
  return timelineOf(timelineEvents(of, setsOf(graph), graph), asked, graph);
}

function setOf(kind: (typeof IN_TIME)[number], refs: readonly Ref[]): SetQ[] {
  const ids = refs.flatMap((ref) => (ref.startsWith(`${kind}:`) ? ref.slice(kind.length + 1) : []));
  return ids.length > 0 ? [{ is: 'these', kind, ids, said: 'those found' }] : [];
}

/** People where somebody is asked about, or where a few meetings have no more sides than people; else sides. */
function betweenFor(query: Query | undefined, meetings: number): Between {
  return meetings <= 3 || (query !== undefined && NAMES_PEOPLE.test(JSON.stringify(query))) ? 'officials' : 'sides';
}

/** An official or a post anywhere in a query. */
const NAMES_PEOPLE = /"kind":"official"|"is":"post"/;

function whyNot(kind: PictureWish['kind']): string {
  if (kind === 'network')
    return 'No picture: none of what is found is a meeting, so that nobody can be drawn as having met.';
  if (kind === 'months') return 'No picture: no meeting of those found has a month on record.';
  return 'No picture: what is found here is told in words alone.';
}
