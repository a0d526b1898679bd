import type { Graph } from '../../graph/graph.js';
import { isPost, isSamePost, type PostWanted } from '../../graph/post-ranks.js';
import type { Official } from '../../records/official.js';
import { type Item, type NamedParty, namedParty, partyItem, unknownParty } from '../item.js';
import { has, type Mention, names } from '../mention.js';
import { isAffiliated, isAtTheHead, officialsByPost, postWanted } from '../posts.js';
import type { PartyEntity } from '../question.js';
import { officialParty } from './person.js';
import { isPlaceHere, sideEntities, sideLabel } from './side.js';
import { isArticle, isFormer, isTitleOfPost, type Title, titleFrom } from './title.js';

/** A title first: "minister of communications of Malaysia", "Prime Minister Modi", "BDT Director", "the minister". */
export function postFirst(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const title = titleFrom(mentions, at);
  if (!isTitleOfPost(title)) return null;
  const next = nameBehind(mentions, title);
  if (next && names(next, 'official') && !names(next, 'country', 'region'))
    return partyItem(mentions, at, title.end + 1, titledOfficial(next, title, graph));
  const side = sideAfter(mentions, title.end);
  const owner = side === null ? ownerBefore(mentions, at) : null;
  if (owner !== null)
    return partyItem(mentions, at, title.end, postParty(mentions.slice(at, title.end), title, mentions[owner]!, graph));
  if (side !== null)
    return isOnlyWhere(mentions, side, title, graph) ? null : postOfSide(mentions, at, title, side, graph);
  return next?.unknown === 'name-like' && next.capital
    ? partyItem(mentions, at, title.end + 1, unknownParty(next.text))
    : null;
}

/** What stands right behind a title, where no stop is between. */
function nameBehind(mentions: readonly Mention[], { end }: Title): Mention | undefined {
  return /[,;:?!.]/.test(mentions[end - 1]!.after) ? undefined : mentions[end];
}

/** "Prime Minister Modi": of those who bear the name, the ones with such a post; all where none has. */
function titledOfficial(name: Mention, { tags }: Title, graph: Graph): NamedParty {
  const holders = officialsByPost(graph, null, postWanted(tags));
  const officials = name.entities.filter((entity) => entity.kind === 'official');
  const fitting = officials.filter((entity) => holders.some((one) => one.id === entity.id));
  return officialParty(name, fitting.length ? fitting : officials, graph);
}

/** "minister of communications of Malaysia": who holds the post there, or whose name follows. */
function postOfSide(mentions: readonly Mention[], at: number, title: Title, side: number, graph: Graph): Item {
  const bearer = bearerAfter(mentions, side, graph);
  if (bearer) return partyItem(mentions, at, side + 2, bearer);
  const ministry = ministryAfter(mentions, side);
  const end = ministry?.end ?? side + (isOfStates(mentions, side) ? 2 : 1);
  const whole = ministry ? { end, tags: [...title.tags, ...ministry.tags] } : title;
  return partyItem(mentions, at, end, postParty(mentions.slice(at, end), whole, mentions[side]!, graph));
}

/** "Ministers of African states": the states are those of the side, and nothing that is asked for. */
function isOfStates(mentions: readonly Mention[], side: number): boolean {
  const { after, possessive } = mentions[side]!;
  return after === ' ' && !possessive && STATES.has(mentions[side + 1]?.key ?? '');
}

const STATES: ReadonlySet<string> = new Set(['states', 'countries', 'nations', 'governments']);

/** "ministers at Azerbaijan's digital development ministry": the body of the side in which the post is. */
function ministryAfter(mentions: readonly Mention[], side: number): Title | null {
  if (!mentions[side]!.possessive) return null;
  const body = titleFrom(mentions, side + 1);
  const isMinistry = body.tags.includes('noun:organisation') && body.tags.some((tag) => tag.startsWith('field:'));
  return isMinistry && !isTitleOfPost(body) ? body : null;
}

/** "Malaysia's digital minister and its communications minister": the side that "its" stands for. */
function ownerBefore(mentions: readonly Mention[], at: number): number | null {
  if (!['its', 'their'].includes(mentions[at - 1]?.key ?? '')) return null;
  const owner = mentions.slice(0, at).findLastIndex((one) => names(one, 'country', 'organisation'));
  return owner < 0 ? null : owner;
}

/**
 * "the Omani minister", which is `said` from the first mention to the last: the officials of the side who hold such a
 * post; where none is on record, or several are meant ("ministers"), the side itself.
 */
export function postParty(said: readonly Mention[], { tags }: Title, side: Mention, graph: Graph): NamedParty {
  const span = said.map((one) => one.text).join(' ');
  const wanted = postWanted(tags);
  const sides = stateMeant(sideEntities(side));
  const all = holdersOf(sides, wanted, graph);
  const heads = wanted.ranks.join() === 'head' && isWholeBody(sides, side) ? all.filter(isAtTheHead) : [];
  const now = heads.length ? heads : all;
  const isFormerly = said.some(({ key }) => isFormer(key));
  const isVerb = ['heads', 'who runs'].includes(said[0]?.key ?? '') && !said.some((one) => has(one, 'prep:of'));
  const isPlural = !isVerb && said.some((one) => PLURAL.test(one.key));
  const holders = isFormerly && !isPlural ? holdersBefore(now, wanted, graph) : now;
  if (isFormerly && !isPlural && !holders.length) return unknownParty(span);
  if (!holders.length || isPlural) {
    const label = isPlural ? span : sideLabel(sides, side, graph);
    // Anybody who is there for a side represents it.
    const isAnybody = isPlural || wanted.ranks.join() === 'representative';
    const unheld = isAnybody ? {} : { isUnheld: true as const };
    return {
      ...namedParty(span, label),
      entities: sides,
      post: span,
      ranks: wanted.ranks,
      postAsked: wanted,
      postOf: sides,
      sort: 'officials',
      ...unheld,
    };
  }
  const name = holders.length <= NAMED_MAX ? holders.map((one) => one.name).join(' or ') : span;
  const entities = holders.map((one) => ({ kind: 'official' as const, id: one.id }));
  const { ranks } = wanted;
  return { ...namedParty(span, name), entities, post: span, ranks, postAsked: wanted, postOf: sides };
}

/** Who holds a post; where no minister of a side is on record, a minister of state is whom people call so. */
function holdersOf(sides: readonly PartyEntity[], wanted: PostWanted, graph: Graph): readonly Official[] {
  const found = sides.flatMap((one) => officialsByPost(graph, one, wanted));
  if (found.length || wanted.ranks.join() !== 'minister') return found;
  const ofState = { ...wanted, ranks: ['state-minister'] };
  return sides.flatMap((one) => officialsByPost(graph, one, ofState));
}

/** Those who held the very post that somebody holds now. */
function holdersBefore(now: readonly Official[], wanted: PostWanted, graph: Graph): readonly Official[] {
  const held = now.flatMap(({ posts }) => posts.filter((post) => isPost(post, wanted)));
  return graph.officials.records.filter(
    (one) => !now.includes(one) && one.posts.some((post) => held.some((other) => isSamePost(post, other))),
  );
}

/** Holders of a post up to so many go by their names. */
const NAMED_MAX = 3;

/** "Who heads the ITU", and not "who heads ITU's development bureau". */
function isWholeBody(sides: readonly PartyEntity[], { possessive }: Mention): boolean {
  return !possessive && sides.every((one) => one.kind === 'organisation');
}

/** "The Yugoslav president": of a state of which several are left, one of that state where it is on record, and not of theirs. */
function stateMeant(sides: readonly PartyEntity[]): readonly PartyEntity[] {
  const states = sides.filter((one) => one.kind === 'organisation');
  return states.length > 0 && sides.length - states.length > 1 ? states : sides;
}

const PLURAL =
  /(?:secretaries of state|secs of state|ministers|presidents|chancellors|premiers|kings|queens|emirs|sultans|emperors|popes|monarchs|ambassadors|leaders|heads|envoys)$/;

/** "any secretary of state in Malaysia": nobody of that side holds such a post, so that the country is where, and not whose. */
function isOnlyWhere(mentions: readonly Mention[], side: number, { tags }: Title, graph: Graph): boolean {
  const before = isArticle(mentions[side - 1]!) ? mentions[side - 2] : mentions[side - 1];
  if (!has(before, 'prep:in')) return false;
  const wanted = postWanted(tags);
  const own = sideEntities(mentions[side]!).flatMap((one) => officialsByPost(graph, one, wanted));
  return own.length === 0 && officialsByPost(graph, null, wanted).length > 0;
}

/** "министр связи Пакистана Шаза Фатима": the official of that side whose name follows title and side. */
function bearerAfter(mentions: readonly Mention[], side: number, graph: Graph): NamedParty | null {
  const person = mentions[side + 1];
  if (!person || !names(person, 'official') || names(person, 'country', 'region')) return null;
  if (!/^ $/.test(mentions[side]!.after)) return null;
  const sides = sideEntities(mentions[side]!);
  const bearers = person.entities.filter((one) => one.kind === 'official' && isAffiliated(one.id, sides, graph));
  return bearers.length ? officialParty(person, bearers, graph) : null;
}

/** Where "of Malaysia", "from the ITU", "for Kenya" follows a title: the position of the side named. */
function sideAfter(mentions: readonly Mention[], from: number): number | null {
  for (let at = from; at < Math.min(mentions.length, from + 4); at++) {
    const mention = mentions[at]!;
    if (at > from && has(mentions[at - 1], 'prep:in') && isPlaceHere(mentions, at)) return null;
    if (names(mention, 'country', 'region', 'organisation') && !names(mention, 'official'))
      return at > from ? at : /^ $/.test(mentions[from - 1]?.after ?? '') ? at : null;
    if (!has(mention, 'prep:of', 'prep:from', 'prep:for', 'prep:in', 'prep:at') && !isArticle(mention)) return null;
  }
  return null;
}
