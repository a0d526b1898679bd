import type { Item, NamedParty } from './item.js';
import { has, hasKind } from './mention.js';
import { postWanted } from './posts.js';
import type { PartyEntity, Target, Visitors } from './question.js';
import { isIn, wordBefore } from './roles.js';
import type { Signals } from './signals.js';

/**
 * Whose visits are asked for where a rank alone says it: "which US presidents have been to Peru", "the first secretary of
 * state to visit Liberia", "presidents who went to Burma". A rank that is met, or visited, is no visitor's.
 */
export function visitorsOf(items: readonly Item[], target: Target, signals: Signals): Visitors | null {
  if (target !== 'meetings') return null;
  if (signals.any('verb:meet')) return rankAsked(items);
  if (!signals.any('verb:visit') && !isRankSomewhere(items)) return null;
  const at = items.findIndex((item, index) => ranksOf(item).length > 0 && !isMet(items[index - 1]));
  return at < 0 ? null : ranksNamed(items, at).visitors;
}

/** "Which presidents did Kerry meet", "when did the pope meet Carter": the rank says who of those that met is asked for. */
export function asksForRank(items: readonly Item[]): boolean {
  if (!items.some((item) => has(item.mention, 'verb:meet', 'verb:discuss'))) return false;
  return items.some((item, at) => {
    const index = items.findLastIndex((other, to) => to < at && !isBeforeRank(other));
    const before = items[index]?.mention;
    const isSaidToBe = /^(?:is|are|was|were)$/.test(before?.key ?? '') && has(items[index - 1]?.mention, 'ask:who');
    const isAsked = has(before, 'ask:which', 'ask:how-many') || before?.key === 'did' || isSaidToBe;
    return isAsked && item.kind === 'word' && ranksOf(item).length > 0;
  });
}

/** Whether visits of somebody named are asked for: "trips by Churchill", "visits from Israel", not "Kerry's trip with Sisi". */
export function isVisitor(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const kind = item?.kind === 'party' ? item.party.entities[0]?.kind : undefined;
  const isGuest = kind === 'official' || has(wordBefore(items, at) ?? undefined, 'prep:from');
  if (kind === undefined || !isGuest) return false;
  if (items.some((one) => has(one.mention, 'verb:meet')) || !items.some(isVisit)) return false;
  return !has(wordBefore(items, at) ?? undefined, 'prep:with', 'prep:to', 'prep:between', 'verb:visit');
}

/** "Visited", "the trip", and not "was in", which is said of hosts too. */
function isVisit({ kind, mention }: Item): boolean {
  return kind === 'word' && has(mention, 'verb:visit') && !/ in$/.test(mention.key);
}

/** "Which secretary of state met Mao": the rank right behind the question word. */
function rankAsked(items: readonly Item[]): Visitors | null {
  const asked = items.findIndex((item) => has(item.mention, 'ask:which', 'ask:what', 'cmd:list'));
  const at = asked < 0 ? -1 : items.findIndex((item, index) => index > asked && !isBeforeRank(item));
  const item = items[at];
  if (!item || !ranksOf(item).length) return null;
  const { visitors, end } = ranksNamed(items, at);
  return isObject(items[end]) ? null : visitors;
}

/** "List the ambassadors", "which tech CEOs": articles and portfolios before a rank. */
function isBeforeRank(item: Item): boolean {
  if (item.kind !== 'word' || ranksOf(item).length || hasKind(item.mention, 'ask:')) return false;
  return has(item.mention, 'filler') || hasKind(item.mention, 'field:');
}

/** "Presidents or prime ministers": the rank at a position with those of no other side named beside it, and where they end. */
function ranksNamed(items: readonly Item[], at: number): { visitors: Visitors; end: number } {
  let end = at + 1;
  while (has(items[end]?.mention, 'conj:or', 'conj:and') && isPlainRank(items[end + 1])) end += 2;
  const named = items.slice(at, end).filter((item) => ranksOf(item).length > 0);
  const visitors = {
    label: named.map(spanOf).join(' or '),
    ranks: [...new Set(named.flatMap(ranksOf))],
    sides: sidesOf(items[at]!),
  };
  return { visitors, end };
}

function isPlainRank(item: Item | undefined): boolean {
  return item?.kind === 'word' && ranksOf(item).length > 0;
}

/** "Which presidents did Kerry meet": whom the verb behind is about is met, and meets nobody. */
function isObject(next: Item | undefined): boolean {
  return (
    next !== undefined && (next.kind === 'party' || ['did', 'does', 'has', 'have', 'had'].includes(next.mention.key))
  );
}

/** "any secretary of state in Malaysia", "presidents to Lima": a rank without a bearer, and a country or city behind it. */
export function isRankSomewhere(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    const isCountry = item.kind === 'party' && item.party.entities[0]?.kind === 'country';
    const isRegion = item.kind === 'party' && item.party.entities[0]?.kind === 'region';
    return (
      (isCountry || isRegion || item.kind === 'place') && (isIn(items, at) || isTo(items, at)) && isRank(items, at)
    );
  });
}

/** Whether a rank stands before the preposition of an item, maybe with an "ever" or "on record" between them. */
function isRank(items: readonly Item[], at: number): boolean {
  const preposition = items.findLastIndex((item, index) => index < at && has(item.mention, 'prep:in', 'prep:to'));
  const rank = items.findLastIndex((item, index) => index < preposition && !has(item.mention, 'filler', 'noun:record'));
  return rank >= 0 && ranksOf(items[rank]!).length > 0 && !isBesideOfficial(items, rank);
}

/** "Pemmasani and the British minister in Delhi": whoever is beside somebody named meets him, and visits nobody. */
function isBesideOfficial(items: readonly Item[], rank: number): boolean {
  const joined = items.findLastIndex((item, index) => index < rank && !isOfPost(item));
  if (!has(items[joined]?.mention, 'conj:and', 'prep:with', 'prep:between')) return false;
  const other = items[joined - 1];
  return other?.kind === 'party' && other.party.entities[0]?.kind === 'official';
}

/** What stands before a rank and says whose or which post it is: "the British AI minister". */
function isOfPost({ kind, mention, ...item }: Item): boolean {
  if (kind === 'party') return 'party' in item && item.party.entities[0]?.kind !== 'official';
  return kind === 'topic' || has(mention, 'filler');
}

/** The ranks that an item names without a bearer. */
function ranksOf(item: Item): readonly string[] {
  if (item.kind === 'party') return isPeopleOfSide(item.party) ? item.party.ranks : [];
  return item.kind === 'word' ? postWanted(item.mention.tags).ranks : [];
}

function isPeopleOfSide({ post, sort, entities }: NamedParty): boolean {
  return post !== null && sort === 'officials' && entities.every((one) => one.kind !== 'official');
}

function sidesOf(item: Item): string[] {
  const entities: readonly PartyEntity[] = item.kind === 'party' ? item.party.entities : [];
  return entities.flatMap((one) => (one.kind === 'region' ? one.countries : one.kind === 'official' ? [] : one.id));
}

function isTo(items: readonly Item[], at: number): boolean {
  return has(wordBefore(items, at) ?? undefined, 'prep:to');
}

function spanOf(item: Item): string {
  return item.kind === 'party' ? item.party.span : item.mention.text;
}

function isMet(before: Item | undefined): boolean {
  return before?.kind === 'word' && has(before.mention, 'prep:with', 'prep:to');
}
