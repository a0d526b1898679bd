import type { Item } from '../item.js';
import { joined, type RelativeClause } from './relative-clause.js';

/** "Shermatov's Tajik counterpart …": those of that side who met the one named. Null where nobody is spoken of so. */
export function counterpartClause(items: readonly Item[]): RelativeClause | null {
  const at = items.findIndex((item, index) => isPerson(item) && isCounterpart(items[index + 1]));
  if (at < 0) return null;
  const person = items[at]!;
  const head = items[at + 1]!;
  const main = [...items.slice(0, at), ...items.slice(at + 2)];
  // "Which counterpart of his": alone it asks who that is.
  if (!main.some((item) => item.kind === 'party')) return null;
  return { main, inner: [head, person], join: (question, clause) => joined(question, clause, head, 'officials') };
}

function isPerson(item: Item): boolean {
  return item.kind === 'party' && item.mention.possessive && item.party.entities[0]?.kind === 'official';
}

function isCounterpart(item: Item | undefined): boolean {
  return (
    item?.kind === 'party' &&
    item.party.sort === 'officials' &&
    item.party.entities[0]?.kind === 'country' &&
    item.end - item.at > 1
  );
}
