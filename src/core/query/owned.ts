import type { Graph } from '../graph/graph.js';
import { saysFields } from '../graph/post-ranks.js';
import { countryOf } from '../graph/sides.js';
import type { Post } from '../records/official.js';
import type { Ref } from '../records/ref.js';
import { every } from './combine.js';
import { isOfRank } from './fit.js';
import { type Found, foundRows, NOTHING_OPEN } from './found.js';
import { type Element, kindOfSet, type SetQ } from './query.js';
import type { Sets } from './sets.js';

/** Everybody who holds or held a post that is wanted, by name. */
export function holdersOf(isIt: (post: Post) => boolean, graph: Graph): Found {
  const ids = graph.knowledge.officials.filter(({ posts }) => posts.some(isIt)).map(({ id }) => id);
  const rows = [...ids].sort().map((id): [Element, Ref[]] => [`official:${id}`, [`official:${id}`]]);
  return foundRows('official', new Map(rows), NOTHING_OPEN);
}

/** A post of one of some ranks and of some portfolios. */
export function isPostOf({ ranks, fields }: Extract<SetQ, { is: 'post' }>): (post: Post) => boolean {
  return (post) => isOfRank(post, ranks) && saysFields(post, fields);
}

/** "Ministers of Kenya", "companies of Iran": people by a post that is its, bodies by their country. */
export function findOwned({ of, owner }: Extract<SetQ, { is: 'of' }>, sets: Sets, graph: Graph): Found {
  const owners = sets.found(owner);
  const isOwned = (side: string | null, body: string | null) =>
    elementsOf(side, body, graph).some((one) => owners.has(one));
  if (kindOfSet(of) === 'organisation') return bodiesOf(sets.found(of), (id) => isOwned(null, id));
  const isOwn = (post: Post) => isOwned(post.country, post.organisation);
  if (of.is === 'post') return holdersOf((post) => isPostOf(of)(post) && isOwn(post), graph);
  return of.is === 'all' ? holdersOf(isOwn, graph) : every([sets.found(of), holdersOf(isOwn, graph)], graph);
}

function elementsOf(country: string | null, body: string | null, graph: Graph): readonly Element[] {
  const side = country ?? (body && countryOf(body, graph));
  return [...(side ? [`country:${side}` as const] : []), ...(body ? [`organisation:${body}` as const] : [])];
}

function bodiesOf(base: Found, isOwned: (id: string) => boolean): Found {
  const own = base.elements().filter((one) => isOwned(one.slice('organisation:'.length)));
  return foundRows('organisation', new Map(own.map((one) => [one, base.witnesses(one)])), NOTHING_OPEN);
}
