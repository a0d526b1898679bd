import { counted } from '../../answer/draft.js';
import { sideName } from '../../answer/phrases.js';
import type { Graph } from '../../graph/graph.js';
import { byCodeUnit } from '../../graph/order.js';
import { countryOf } from '../../graph/sides.js';
import { spend } from '../../graph/work.js';
import { areApart, participantSeat, type Seat } from '../../query/seats.js';
import { countryName } from '../../records/countries/countries.js';
import type { Meeting } from '../../records/meeting.js';
import { isCountry, type Party } from '../../records/party.js';
import { citesOf, type Caption, type Mark, sourcesCited } from '../caption.js';
import { type LeadsTo, onlyOne } from '../leads-to.js';
import { bodyName } from '../body-name.js';
import { someNamed } from '../some-named.js';
import { linesOf, withoutLine } from './lines.js';

/** Whether sides stand in a picture of who met whom, or people. */
export type Between = 'sides' | 'officials';

/** Somebody who met somebody. */
export interface NetworkNode extends Mark {
  /** `country:PK`, `organisation:itu`, `official:…`, or `unnamed:PK` for a side whose person no source names. */
  readonly id: string;
  readonly name: string;
  /** The side a person was there for; empty for a side. */
  readonly note: string;
  readonly sort: 'country' | 'body' | 'official';
  /** In how many of the meetings drawn they took part. */
  readonly meetings: number;
}

/** Two who met, by their places among the nodes, and how often. */
export interface NetworkEdge extends Mark {
  readonly a: number;
  readonly b: number;
  readonly meetings: number;
}

/** Who met whom. */
export interface Network extends Caption {
  readonly kind: 'network';
  readonly between: Between;
  /** Those in the most meetings first. */
  readonly nodes: readonly NetworkNode[];
  /** Those that are drawn as lines: of very many the ones who met most often. */
  readonly edges: readonly NetworkEdge[];
  /** How many two of the nodes met, drawn or not. */
  readonly pairs: number;
  /** Those not drawn, by name, in the same order. */
  readonly others: readonly string[];
}

/** Most nodes that are drawn. */
export const NODES_MAX = 40;

/** Who met whom in some meetings. Null where no meeting names anybody. */
export function networkOf(meetings: readonly Meeting[], between: Between, asked: string, graph: Graph): Network | null {
  const seated = meetings.map((meeting) => seatedAt(meeting, between, graph));
  const ranked = rankedNodes(seated, graph);
  if (ranked.length === 0) return null;
  const drawn = ranked.slice(0, NODES_MAX);
  const all = edgesBetween(seated, new Map(drawn.map(({ id }, at) => [id, at])));
  const { lines, least } = linesOf(all);
  const others = ranked.slice(NODES_MAX);
  return {
    kind: 'network',
    between,
    nodes: drawn,
    edges: lines,
    pairs: all.length,
    others: others.map(({ name }) => name),
    title: 'Who met whom',
    asked,
    counted: counted(meetings.length, 'meeting'),
    ...sourcesCited(
      meetings.map(({ cites }) => cites),
      graph,
    ),
    left: [...leftOut(seated, others, between), ...withoutLine(all.length - lines.length, least)],
  };
}

/** A meeting with those who took part, each once. */
interface Seated {
  readonly meeting: Meeting;
  readonly seats: ReadonlyMap<string, Seat>;
}

function seatedAt(meeting: Meeting, between: Between, graph: Graph): Seated {
  spend(meeting.participants.length);
  const seats = new Map<string, Seat>();
  for (const one of meeting.participants) {
    const seat = participantSeat(one, graph);
    const id = idOf(seat, between);
    if (!seats.has(id)) seats.set(id, seat);
  }
  return { meeting, seats };
}

function idOf({ side, official }: Seat, between: Between): string {
  if (between === 'sides') return isCountry(side) ? `country:${side}` : `organisation:${side}`;
  return official === null ? `unnamed:${side}` : `official:${official}`;
}

/** Everybody in the meetings, those in the most first; of as many, by name. */
function rankedNodes(seated: readonly Seated[], graph: Graph): readonly NetworkNode[] {
  const found = new Map<string, { seat: Seat; in: Meeting[] }>();
  for (const { meeting, seats } of seated) {
    for (const [id, seat] of seats) {
      const known = found.get(id);
      if (known) known.in.push(meeting);
      else found.set(id, { seat, in: [meeting] });
    }
  }
  const nodes = [...found].map(([id, { seat, in: meetings }]) => nodeOf(id, seat, meetings, graph));
  return nodes.sort((a, b) => b.meetings - a.meetings || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
}

function nodeOf(id: string, seat: Seat, meetings: readonly Meeting[], graph: Graph): NetworkNode {
  const { side, party, official } = seat;
  const cites = citesOf(meetings.map((one) => one.cites))!;
  // Of somebody whom no source names there is no page.
  const leadsTo = id.startsWith('unnamed:') ? null : (id as LeadsTo);
  const counts = { id, meetings: meetings.length, cites, leadsTo };
  if (id.startsWith('country:')) return { ...counts, name: countryName(side), note: '', sort: 'country' };
  if (id.startsWith('organisation:')) return { ...counts, name: bodyName(side, graph), note: '', sort: 'body' };
  const name = official === null ? null : graph.official(official)?.name;
  return { ...counts, name: name ?? 'person not named', note: noteOf(party, graph), sort: 'official' };
}

/** The side of a person in short. */
function noteOf(party: Party, graph: Graph): string {
  return countryOf(party, graph) ? sideName(party, graph) : bodyName(party, graph);
}

/** The pairs of drawn nodes that met; the first of a pair is the one in more meetings. */
function edgesBetween(seated: readonly Seated[], places: ReadonlyMap<string, number>): readonly NetworkEdge[] {
  const met = new Map<string, { a: number; b: number; in: Meeting[] }>();
  for (const { meeting, seats } of seated) {
    const all = [...seats.values()];
    const there = [...seats].flatMap(([id, seat]) => (places.has(id) ? [{ at: places.get(id)!, seat }] : []));
    spend(there.length * there.length);
    for (const { a, b } of pairsOf(there, all)) {
      const known = met.get(`${a}-${b}`);
      if (known) known.in.push(meeting);
      else met.set(`${a}-${b}`, { a, b, in: [meeting] });
    }
  }
  return [...met.values()]
    .map(({ a, b, in: meetings }) => ({
      a,
      b,
      meetings: meetings.length,
      cites: citesOf(meetings.map((one) => one.cites))!,
      leadsTo: onlyOne('meeting', meetings),
    }))
    .sort((one, other) => one.a - other.a || one.b - other.b);
}

function pairsOf(there: readonly { at: number; seat: Seat }[], all: readonly Seat[]): { a: number; b: number }[] {
  return there.flatMap((one, from) =>
    there.slice(from + 1).flatMap((other) => {
      if (!areApart(one.seat, other.seat, all)) return [];
      return [{ a: Math.min(one.at, other.at), b: Math.max(one.at, other.at) }];
    }),
  );
}

function leftOut(seated: readonly Seated[], others: readonly NetworkNode[], between: Between): readonly string[] {
  const [one, many] = between === 'sides' ? ['side', 'sides'] : ['person', 'people'];
  const alone = seated.filter(({ seats }) => seats.size < 2).length;
  const rest = `Not drawn: ${counted(others.length, one, many)} in no more meetings than those drawn: ${named(others)}.`;
  const lonely = `Of ${alone} of the ${seated.length} meetings one ${one} alone is on record: no line is drawn for them.`;
  return [...(others.length > 0 ? [rest] : []), ...(alone > 0 ? [lonely] : [])];
}

/** Those whom a source names by their names, as many as have room; the others counted. */
function named(others: readonly NetworkNode[]): string {
  const names = others.filter(({ id }) => !id.startsWith('unnamed:')).map(({ name }) => name);
  return names.length === 0 ? 'no source names any of them' : someNamed(names, others.length);
}
