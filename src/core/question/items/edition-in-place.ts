import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { placeParts } from '../../graph/place.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';

/** Words that may stand between a conference and the town: "the GITEX thing in Marrakesh". */
const BETWEEN_MAX = 2;

/**
 * "The GITEX thing in Marrakesh": of conferences that share a name the one that was held in the town behind it, where the one that the
 * name stands for by itself was held elsewhere.
 */
export function withEditionsInPlace(items: readonly Item[], graph: Graph): readonly Item[] {
  return items.map((item, at) => {
    const town = item.kind === 'conference' ? townBehind(items, at) : null;
    const other = item.kind === 'conference' && town ? editionIn(item, town, graph) : null;
    if (item.kind !== 'conference' || !other) return item;
    return { ...item, facet: { ...item.facet, label: other.aliases[0] ?? other.name, ids: [other.id] } };
  });
}

function townBehind(items: readonly Item[], at: number): Item | null {
  const behind = items.slice(at + 1, at + 3 + BETWEEN_MAX);
  const town = behind.findIndex(({ kind }) => kind !== 'word');
  const one = town < 0 ? undefined : behind[town];
  const isIn = /^(?:in|at)$/.test(behind[town - 1]?.mention.key ?? '') || town === 0;
  return one && isIn && (one.kind === 'place' || one.kind === 'party') ? one : null;
}

function editionIn({ facet, mention }: Extract<Item, { facet: unknown }>, town: Item, graph: Graph): Conference | null {
  const named = graph.knowledge.conferences.filter(({ id }) => facet.ids.includes(id));
  if (named.length !== 1 || named.some((one) => isHeldIn(one, town))) return null;
  const words = tokens(mention.text).map(({ key }) => key);
  const [only, ...others] = graph.knowledge.conferences.filter((one) => isHeldIn(one, town) && bears(one, words));
  return only && !others.length ? only : null;
}

/** Whether one of its names has all the words. */
function bears({ name, aliases }: Conference, words: readonly string[]): boolean {
  return [name, ...aliases].some((one) => {
    const own = new Set(tokens(one).map(({ key }) => key));
    return words.every((word) => own.has(word));
  });
}

function isHeldIn({ city }: Conference, town: Item): boolean {
  const parts = placeParts(city ?? '');
  return town.kind === 'place' ? parts.some((part) => town.facet.ids.includes(part)) : parts.includes(town.mention.key);
}
