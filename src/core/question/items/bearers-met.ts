import type { Graph } from '../../graph/graph.js';
import { type Item, namedParty, partyItem } from '../item.js';
import { has, hasKind, type Mention, unwritten } from '../mention.js';
import { isAffiliated } from '../posts.js';
import type { PartyEntity } from '../question.js';

/** Bearers of a name up to which all of them are asked after. */
const BEARERS_MAX = 6;

/**
 * "Which Omar did she meet: Al Olama or Al-Omar?", "Two Omars serve the Emirates: which of them saw Meutya?": a first name
 * that several share, and which of them did something. All of them stand in its place, joined by "or"; what only tells
 * them apart is left out. Items as they are where one bears the name alone, or nothing was done.
 */
export function withBearersMet(items: readonly Item[], graph: Graph): readonly Item[] {
  if (!items.some(({ mention }) => has(mention, 'verb:meet', 'verb:sign', 'verb:discuss') || hasKind(mention, 'act:')))
    return items;
  return ofOneName(items, graph) ?? ofSeveral(items, graph) ?? items;
}

/** Whether a name as typed stands for several people of a question, so that it was read as none of them. */
export function isSharedName(span: string, items: readonly Item[]): boolean {
  return items.filter((item) => item.kind === 'party' && item.party.span === span).length > 1;
}

/** "Which Omar …: Al Olama, Al-Omar or Al Suwaidi". */
function ofOneName(items: readonly Item[], graph: Graph): readonly Item[] | null {
  const at = items.findIndex((item, index) => isName(item) && has(items[index - 1]?.mention, 'ask:which'));
  const name = items[at]?.mention;
  const all = name ? bearersOf(name.key, graph) : [];
  const others = items.filter((item, index) => index > at && !(isOneOf(item, all) && isBehindStop(items, at, index)));
  // "Which Mohammed did Al Mannai meet": he is a Mohammed too, and did not meet himself.
  const bearers = all.filter((one) => !others.some((item) => isOneOf(item, [one])));
  if (!name || all.length < 2 || !bearers.length) return null;
  return [...items.slice(0, at), ...joinedByOr(bearers, name, graph), ...others];
}

/** Whether a comma or colon stands between two items: what only tells bearers apart is set apart. */
function isBehindStop(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ mention }) => /[,:;()–—]/.test(mention.after));
}

/** "Two Omars serve the Emirates: which of them …": of the sides that stand between. */
function ofSeveral(items: readonly Item[], graph: Graph): readonly Item[] | null {
  const at = items.findIndex((item, index) => isName(item) && NUMBERS.test(items[index - 1]?.mention.key ?? ''));
  const asks = items.findIndex(({ mention }, index) => index > at && has(mention, 'ask:which'));
  const which = items[asks];
  if (at < 0 || which?.kind !== 'word') return null;
  const name = items[at]!.mention;
  const sides = items.slice(at + 1, asks).flatMap((item) => (item.kind === 'party' ? item.party.entities : []));
  const bearers = bearersOf(name.text.toLowerCase().replace(/s$/, ''), graph).filter(
    ({ id }) => !sides.length || isAffiliated(id, sides, graph),
  );
  if (bearers.length < 2) return null;
  const open: Item = { ...which, mention: { ...which.mention, tags: ['ask:which'] } };
  return [open, ...joinedByOr(bearers, name, graph), ...items.slice(asks + 1)];
}

const NUMBERS = /^(?:two|three|four|both|several)$/;

/** One word that somebody is named by. */
function isName(item: Item): boolean {
  if (item.kind !== 'party' || item.party.post !== null || item.mention.key.includes(' ')) return false;
  return item.party.entities[0]?.kind === 'official';
}

/** Those who bear a word as any part of their name; none where they are too many to ask after. */
function bearersOf(key: string, graph: Graph): readonly PartyEntity[] {
  const ids = graph.names.exact(key).flatMap(({ kind, id }) => (kind === 'official' ? [id] : []));
  return ids.length > BEARERS_MAX ? [] : ids.map((id) => ({ kind: 'official', id }));
}

function isOneOf(item: Item, bearers: readonly PartyEntity[]): boolean {
  return item.kind === 'party' && item.party.entities.some(({ id }) => bearers.some((one) => one.id === id));
}

function joinedByOr(bearers: readonly PartyEntity[], name: Mention, graph: Graph): readonly Item[] {
  const or: Item = { kind: 'word', at: 0, end: 1, mention: unwritten('or', ['conj:or'], name.start) };
  return bearers.flatMap((one, at) => {
    const label = graph.official(one.id)?.name ?? name.text;
    const item = partyItem([name], 0, 1, { ...namedParty(name.text, label), entities: [one] });
    return at > 0 ? [or, item] : [item];
  });
}
