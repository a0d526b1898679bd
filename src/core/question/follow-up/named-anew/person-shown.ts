import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import { has, hasKind, type Mention } from '../../mention.js';
import { isAffiliated, isPost, postWanted } from '../../posts.js';
import type { Context } from '../context.js';
import { peopleListed } from '../people-meant.js';
import { type Found, typed } from './found.js';

/** "did the Chadian one …": somebody who does something, by the side. "With the Chadian one" is the side itself. */
export function personBySide(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex((item, index) => item.kind === 'party' && isOne(items, index));
  const side = items[at];
  if (side?.kind !== 'party' || side.party.post || !side.party.entities.length) return null;
  const person = shown(context, (id) => isAffiliated(id, side.party.entities, graph), graph);
  const article = items[at - 1]?.mention.key === 'the' ? items[at - 1] : undefined;
  return person ? named(typed(article, side, items[at + 1]), person, graph) : null;
}

/** Whether "one" follows and something done by it: "did the Swiss one offer", "was the Swiss one there". */
function isOne(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const before = items.slice(0, at).findLast(({ mention }) => !has(mention, 'filler') || has(mention, 'ask:yes-no'));
  return next?.mention.key === 'one' && has(before?.mention, 'ask:yes-no') && items.length > at + 2;
}

/** "that minister", «этот министр», "ce ministre": the other one of that rank, else the one asked about. */
export function personByRank(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex(({ mention }, index) => isRank(mention) && isThat(items[index - 1]?.mention));
  const post = items[at]?.mention;
  if (!post || items.some(({ kind }) => kind === 'party')) return null;
  const own = new Set(context.parties.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const isHolder = (id: string) => holds(id, postWanted(post.tags).ranks, graph);
  const other = shown(context, (id) => !own.has(id) && isHolder(id), graph);
  const person = other ?? shown(context, isHolder, graph);
  return person ? named(typed(items[at - 1], items[at]), person, graph) : null;
}

function holds(id: string, ranks: readonly string[], graph: Graph): boolean {
  const posts = graph.official(id)?.posts ?? [];
  return posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
}

function isRank(mention: Mention): boolean {
  return hasKind(mention, 'post:') && !/s$/.test(mention.key);
}

function isThat(mention: Mention | undefined): boolean {
  return has(mention, 'pron:that') && !hasKind(mention, 'post:');
}

/** The only person of the answer before, else of the list before it, whom something is true of. */
function shown({ listed, list }: Context, isMeant: (id: string) => boolean, graph: Graph): string | null {
  for (const refs of [listed, list]) {
    const [only, ...others] = peopleListed(refs.filter(isOfPeople), graph).filter(isMeant);
    if (only) return others.length ? null : only;
  }
  return null;
}

/** Documents that are listed are the ones meant, and not who signed them. */
function isOfPeople(ref: Ref): boolean {
  return ref.startsWith('meeting:') || ref.startsWith('official:');
}

function named(words: readonly string[], id: string, graph: Graph): Found {
  return { words, name: graph.official(id)!.name, ref: `official:${id}` };
}
