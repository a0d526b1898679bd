import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { placeParts } from '../../graph/place.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';

/** Words that may stand between a conference and the town: "the GITEX thing in Marrakesh". */
const BETWEEN_MAX = 2;

/**
 * "The GITEX thing in Marrakesh", "Kigali, MWC25": of conferences that share a name the one that was held in the town beside it, where the
 * one that the name stands for by itself was held elsewhere; "MWC in Barcelona 2026": in one town the one of that year.
 */
export function withEditionsInPlace(items: readonly Item[], graph: Graph): readonly Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'conference') return item;
    const town = townBehind(items, at) ?? townBefore(items, at);
    const other = (town && editionIn(item, town, graph)) ?? editionOf(item, yearBehind(items, at), graph);
    if (!other) return item;
    return { ...item, facet: { ...item.facet, label: other.aliases[0] ?? other.name, ids: [other.id] } };
  });
}

function townBehind(items: readonly Item[], at: number): Item | null {
  const behind = items.slice(at + 1, at + 3 + BETWEEN_MAX);
  const town = behind.findIndex(({ kind }) => kind !== 'word');
  const one = town < 0 ? undefined : behind[town];
  const isIn = IN_TOWN.test(behind[town - 1]?.mention.key ?? '') || town === 0;
  return one && isIn && isTown(one) ? one : null;
}

/** "Kigali, MWC25": a town as a word of its own before the name. */
function townBefore(items: readonly Item[], at: number): Item | null {
  const before = items[at - 1];
  return before && isTown(before) && /^\s*[,/:–-]\s*$/.test(before.mention.after) ? before : null;
}

function isTown({ kind }: Item): boolean {
  return kind === 'place' || kind === 'party';
}

/** "In" and "of" a town, in the languages that are read. */
const IN_TOWN = /^(?:in|at|of|de|en|a|à|в|في|در)$/;

function editionIn({ facet, mention }: Extract<Item, { facet: unknown }>, town: Item, graph: Graph): Conference | null {
  const named = graph.knowledge.conferences.filter(({ id }) => facet.ids.includes(id));
  if (named.length !== 1 || named.some((one) => isHeldIn(one, town))) return null;
  const words = tokens(mention.text).map(({ key }) => key);
  const [only, ...others] = graph.knowledge.conferences.filter((one) => isHeldIn(one, town) && bears(one, words));
  return only && !others.length ? only : null;
}

/** A year close behind a name, which may be that of the edition that is meant. */
function yearBehind(items: readonly Item[], at: number): string | null {
  const date = items.slice(at + 1, at + 3 + BETWEEN_MAX).find(({ kind }) => kind === 'date');
  return date && /^(?:19|20)\d\d$/.test(date.mention.text) ? date.mention.text : null;
}

/** The one conference of that name in the same town and in a year, where the one that was named was in another. */
function editionOf(
  { facet, mention }: Extract<Item, { facet: unknown }>,
  year: string | null,
  graph: Graph,
): Conference | null {
  const [named, ...more] = graph.knowledge.conferences.filter(({ id }) => facet.ids.includes(id));
  if (!year || !named?.city || more.length || named.dates?.startsWith(year)) return null;
  const words = tokens(mention.text).map(({ key }) => key);
  const isIt = (one: Conference) =>
    isOfTown(one, named.city ?? '') && one.dates?.startsWith(year) === true && bears(one, words);
  const [only, ...others] = graph.knowledge.conferences.filter(isIt);
  return only && !others.length ? only : null;
}

/** Whether a conference was in a town, whatever else its place says: "L'Hospitalet de Llobregat (Barcelona)". */
function isOfTown({ city }: Conference, town: string): boolean {
  const parts = placeParts(city ?? '');
  return placeParts(town).some((part) => parts.includes(part));
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
