import type { Graph } from '../../../graph/graph.js';
import { isPost } from '../../../graph/post-ranks.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import { has, hasKind, type Mention } from '../../mention.js';
import { isAffiliated, postWanted } from '../../posts.js';
import type { Context } from '../context.js';
import { peopleListed } from '../people-meant.js';
import { type Found, typed } from './found.js';

/** "did the Chadian one …", "celui du Tchad …": somebody who does something, by the side. "With the Chadian one" is the side itself. */
export function personBySide(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex((item, index) => item.kind === 'party' && sayingOne(items, index).length > 0);
  const side = items[at];
  if (side?.kind !== 'party' || side.party.post || !side.party.entities.length) return null;
  const person = shown(context, (id) => isAffiliated(id, side.party.entities, graph), graph);
  return person ? named(typed(...sayingOne(items, at)), person, graph) : null;
}

/** The words that say one of a side who does something: "the Swiss one", "the one from Chad", "the Iranian"; none where none do. */
function sayingOne(items: readonly Item[], at: number): readonly Item[] {
  const [start, end] = [startOf(items, at), items[at + 1]?.mention.key === 'one' ? at + 2 : at + 1];
  const isOne = end > at + 1 || has(items[start]?.mention, 'pron:ones') || isDemonym(items, at);
  const from = items[start - 1]?.mention.key === 'the' ? start - 1 : start;
  return isOne && doesSomething(items, from, end) ? items.slice(from, end) : [];
}

/** Where "one from" and "celui du" before a side begin. */
function startOf(items: readonly Item[], at: number): number {
  if (has(items[at - 1]?.mention, 'pron:ones')) return at - 1;
  const isOf = has(items[at - 1]?.mention, 'prep:from', 'prep:of');
  return isOf && has(items[at - 2]?.mention, 'pron:ones') ? at - 2 : at;
}

/** "did the Iranian go": an adjective of a country with an article and a verb about it. */
function isDemonym(items: readonly Item[], at: number): boolean {
  const [before, side, next] = [items[at - 1], items[at], items[at + 1]];
  const isAdjective = side?.kind === 'party' && /(?:an|ese|ish|i|ss|ch)$/.test(side.mention.text);
  const isDone = hasKind(next?.mention, 'verb:') || hasKind(next?.mention, 'act:');
  return isAdjective && before?.mention.key === 'the' && isDone;
}

/** "did … offer", "was … there"; with nothing before, a verb behind. */
function doesSomething(items: readonly Item[], from: number, end: number): boolean {
  const before = items
    .slice(0, from)
    .filter(({ mention }) => !has(mention, 'filler', 'conj:and', 'conj:but') || has(mention, 'ask:yes-no'));
  const last = before.at(-1);
  if (last) return has(last.mention, 'ask:yes-no') && items.length > end;
  return items.slice(end).some(({ mention }) => hasKind(mention, 'verb:') || hasKind(mention, 'act:'));
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
