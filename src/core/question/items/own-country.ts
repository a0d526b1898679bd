import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';
import { isAffiliated } from '../posts.js';

type PartyItem = Item & { readonly kind: 'party' };

/** "Mohammed Al Mannai of Qatar": a country or body that a person is of says no more of him, and is no side of its own. */
export function withOwnCountry(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((_, index) => isOfOwn(items, index, graph));
  if (at < 0) return items;
  const [person, , side] = [items[at]!, items[at + 1]!, items[at + 2]!];
  const one: Item = { ...person, end: side.end, mention: { ...person.mention, after: side.mention.after } };
  return [...items.slice(0, at), one, ...withOwnCountry(items.slice(at + 3), graph)];
}

function isOfOwn(items: readonly Item[], at: number, graph: Graph): boolean {
  const [person, word, side] = [items[at], items[at + 1], items[at + 2]];
  if (!isOne(person) || !isOne(side) || person.mention.after !== ' ' || side.party.post !== null) return false;
  const [official] = person.party.entities;
  const isOf = word?.kind === 'word' && has(word.mention, 'prep:of') && word.mention.key === 'of';
  return isOf && official?.kind === 'official' && isAffiliated(official.id, side.party.entities, graph);
}

function isOne(item: Item | undefined): item is PartyItem {
  return item?.kind === 'party' && item.party.entities.length === 1 && item.party.sort === null;
}
