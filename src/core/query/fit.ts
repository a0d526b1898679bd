import type { Graph } from '../graph/graph.js';
import { lazily } from '../graph/once.js';
import { isPost, saysFields } from '../graph/post-ranks.js';
import { mayHaveHeld, postsThen, toldOf } from '../graph/post-then.js';
import { ANY_SIDE, countryOf, type Unnamed, unnamedOf } from '../graph/sides.js';
import type { Agreement } from '../records/agreement.js';
import type { Meeting } from '../records/meeting.js';
import type { Official, Post } from '../records/official.js';
import type { BodySort, Element, Kind, RecordKind, SetQ } from './query.js';
import type { RoleRecord, Seat } from './seats.js';
import { allOf, anyOf, known, not, type Truth } from './truth.js';

/** A seat in the record that it stands in: a post counts as it was held then. */
export interface Seated {
  readonly seat: Seat;
  readonly kind: RecordKind;
  readonly record: RoleRecord;
}

/** A set as a test of what stands in a role. */
export interface Fit {
  /** Elements one of which whatever fits is; null where the set names none. */
  readonly bound: () => readonly Element[] | null;
  /** The same of whatever fits or leaves it open: also those who may be whom a record does not name. */
  readonly mayBe: () => readonly MayBe[] | null;
  seat(seated: Seated): Truth;
  element(element: Element): boolean;
  /** Whether everything of a kind fits. */
  readonly isOfAll?: true;
}

/** An element, or anybody of a side whom a record does not name. */
export type MayBe = Element | Unnamed;

/** How a set is evaluated, for those whose members have to be found first. */
export type Evaluate = (set: SetQ) => { readonly elements: () => readonly Element[]; has(element: Element): boolean };

/** A set as a test, for one graph. Sets that have to be evaluated are, once, when they are first asked for. */
export function fitOf(set: SetQ, graph: Graph, evaluate: Evaluate): Fit {
  if (set.is === 'all') return fitOfAll(set.kind);
  if (set.is === 'these')
    return set.inPost ? fitOfHolders(set, set.inPost, graph) : fitOfThese(set.kind, set.ids, graph);
  if (set.is === 'post') return fitOfPost(set.ranks, set.fields, graph);
  if (set.is === 'bodies') return fitOfBodies(set.sort, graph);
  if (set.is === 'and') return fitOfEvery(set.of.map((one) => fitOf(one, graph, evaluate)));
  if (set.is === 'or') return fitOfAny(set.of.map((one) => fitOf(one, graph, evaluate)));
  if (set.is === 'less') return fitOfRest(fitOf(set.of, graph, evaluate), fitOf(set.less, graph, evaluate));
  if (set.is === 'of') {
    const both = fitOfEvery([fitOf(set.of, graph, evaluate), fitOf(set.owner, graph, evaluate)]);
    return fitOfOwned(
      both,
      lazily(() => evaluate(set)),
    );
  }
  return fitOfFound(lazily(() => evaluate(set)));
}

const UNBOUND = () => null;

/** Somebody of any side whom a record does not name. */
const ANYBODY: Unnamed = unnamedOf(ANY_SIDE);

function fitOfAll(kind: Kind): Fit {
  const isOfKind = (element: Element) => element.startsWith(`${kind}:`);
  return {
    bound: UNBOUND,
    mayBe: UNBOUND,
    isOfAll: true,
    element: isOfKind,
    seat: ({ seat }) => {
      if (kind === 'official') return seat.official === null ? 'person' : 'yes';
      return known(seat.elements.some(isOfKind));
    },
  };
}

function fitOfBodies(sort: BodySort, graph: Graph): Fit {
  const isOfSort = (element: Element) =>
    element.startsWith('organisation:') && graph.organisation(element.slice('organisation:'.length))?.kind === sort;
  return { bound: UNBOUND, mayBe: UNBOUND, element: isOfSort, seat: ({ seat }) => known(seat.elements.some(isOfSort)) };
}

function fitOfThese(kind: Kind, ids: readonly string[], graph: Graph): Fit {
  const elements = ids.map((id): Element => `${kind}:${id}`);
  const own = new Set<string>(elements);
  const sides = new Set(kind === 'official' ? ids.flatMap((id) => sidesOf(graph.official(id), graph)) : []);
  return {
    bound: () => elements,
    mayBe: () => [...elements, ...[...sides].map(unnamedOf)],
    element: (element) => own.has(element),
    seat: ({ seat }) => {
      if (seat.elements.some((one) => own.has(one))) return 'yes';
      return seat.official === null && sides.has(seat.side) ? 'person' : 'no';
    },
  };
}

/** People named by a post: those of the records of meetings in which they may have held it. */
function fitOfHolders({ kind, ids }: Extract<SetQ, { is: 'these' }>, ranks: readonly string[], graph: Graph): Fit {
  const named = fitOfThese(kind, ids, graph);
  const mayHaveBeen = ({ seat, kind: of, record }: Seated) => {
    const official = of === 'meeting' && seat.official !== null ? graph.official(seat.official) : undefined;
    return !official || mayHaveHeld(official, seat.party, ranks, graph, toldOf(record as Meeting));
  };
  return { ...named, seat: (seated) => (mayHaveBeen(seated) ? named.seat(seated) : 'no') };
}

/** The sides that somebody holds or held a post on. */
function sidesOf(official: Official | undefined, graph: Graph): readonly string[] {
  return (official?.posts ?? []).flatMap(({ country, organisation }) => {
    const body = organisation && (countryOf(organisation, graph) ?? organisation);
    return [country, body].flatMap((side) => side ?? []);
  });
}

/** Whoever held a post of one of the ranks, and of the portfolios, at the time of the record. */
function fitOfPost(ranks: readonly string[], fields: readonly string[], graph: Graph): Fit {
  const isIt = (post: Post) => isOfRank(post, ranks) && saysFields(post, fields);
  const holders = lazily(() =>
    graph.officials.records.filter((one) => one.posts.some(isIt)).map(({ id }): Element => `official:${id}`),
  );
  const ids = lazily(() => new Set<string>(holders()));
  return {
    bound: holders,
    mayBe: () => [...holders(), ANYBODY],
    element: (element) => ids().has(element),
    seat: ({ seat, kind, record }) => {
      if (seat.official === null) return 'person';
      const official = graph.official(seat.official);
      return known(official !== undefined && postsAt(official, seat, kind, record, graph).some(isIt));
    },
  };
}

/** Whether a post is of one of some ranks; of any where none is named. */
export function isOfRank(post: Post, ranks: readonly string[]): boolean {
  return ranks.length === 0 || ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] }));
}

/** The post that somebody held then, as it is printed: what one held before or since makes nobody a deputy. */
function postsAt(
  official: Official,
  { party }: Seat,
  kind: RecordKind,
  record: RoleRecord,
  graph: Graph,
): readonly Post[] {
  if (kind === 'meeting') return postsThen(official, party, graph, toldOf(record as Meeting)).slice(0, 1);
  const cites =
    kind === 'agreement' ? (record as Agreement).history.flatMap((one) => one.cites) : (record as Meeting).cites;
  return postsThen(official, party, graph, { cites }).slice(0, 1);
}

/** What fits two tests. */
export function bothFit(one: Fit, other: Fit): Fit {
  return fitOfEvery([one, other]);
}

function fitOfEvery(fits: readonly Fit[]): Fit {
  return {
    bound: () => shortest(fits.map((one) => one.bound())),
    mayBe: () => shortest(fits.map((one) => one.mayBe())),
    element: (element) => fits.every((one) => one.element(element)),
    seat: (seated) => allOf(fits.map((one) => one.seat(seated))),
  };
}

function shortest<T>(bounds: readonly (readonly T[] | null)[]): readonly T[] | null {
  const [first, ...rest] = bounds.flatMap((one) => (one ? [one] : []));
  return first ? rest.reduce((a, b) => (b.length < a.length ? b : a), first) : null;
}

/** What is bound by one of several; null where one of them is not bound. */
function together<T>(bounds: readonly (readonly T[] | null)[]): readonly T[] | null {
  return bounds.includes(null) ? null : bounds.flatMap((one) => one ?? []);
}

function fitOfAny(fits: readonly Fit[]): Fit {
  return {
    bound: () => together(fits.map((one) => one.bound())),
    mayBe: () => together(fits.map((one) => one.mayBe())),
    element: (element) => fits.some((one) => one.element(element)),
    seat: (seated) => anyOf(fits.map((one) => one.seat(seated))),
  };
}

function fitOfRest(of: Fit, less: Fit): Fit {
  return {
    bound: of.bound,
    mayBe: of.mayBe,
    element: (element) => of.element(element) && !less.element(element),
    seat: (seated) => allOf([of.seat(seated), not(less.seat(seated))]),
  };
}

/** "Ministers of Kenya": one seat is Kenya's and a minister's; outside of records, whoever held such a post. */
function fitOfOwned(both: Fit, found: () => ReturnType<Evaluate>): Fit {
  return { ...both, element: (element) => found().has(element) };
}

function fitOfFound(found: () => ReturnType<Evaluate>): Fit {
  return {
    bound: () => found().elements(),
    mayBe: () => found().elements(),
    element: (element) => found().has(element),
    seat: ({ seat }) => known(seat.elements.some((one) => found().has(one))),
  };
}
