import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { placeParts } from '../../graph/place.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';

type ConferenceItem = Item & { readonly kind: 'conference' };

/**
 * "The DCO General Assembly in Kuwait", "MWC in Barcelona", "el MWC de Kigali": of several conferences of one name those that were held
 * there. The place is no side then, and says no more; where none was held there, everything stays as it was said.
 */
export function withEditionHeld(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((item, from) => isConference(item) && has(items[from + 1]?.mention, 'prep:in', 'prep:of'));
  const [series, place] = [items[at], items[at + 2]];
  if (!series || !place || !isConference(series)) return items;
  const ids = editionsIn(series, place, graph);
  return ids.length ? [...items.slice(0, at), heldThere(series, ids, graph), ...items.slice(at + 3)] : items;
}

function isConference(item: Item): item is ConferenceItem {
  return item.kind === 'conference';
}

/**
 * Of the conferences of a name those that were held in a place. Of a name that only one elsewhere bears ("MWC25" of Barcelona, where
 * that of Kigali is "MWC25 Kigali"): those there whose name is the same with the place behind it.
 */
function editionsIn({ facet, mention }: ConferenceItem, place: Item, graph: Graph): readonly string[] {
  const own = facet.ids.filter((id) => isHeldIn(id, place, graph));
  if (facet.ids.length > 1) return own;
  // "MWC26 in Barcelona", which is held in a town beside it: the name says where.
  if (own.length || facet.ids.some((id) => isNamedAfter(id, place, graph))) return own.length ? [] : facet.ids;
  return graph.knowledge.conferences
    .filter(
      (one) =>
        isHeldIn(one.id, place, graph) && [one.name, ...one.aliases].some((name) => isNamedSo(name, one, mention.key)),
    )
    .map(({ id }) => id);
}

function isNamedAfter(id: string, place: Item, graph: Graph): boolean {
  return tokens(graph.conference(id)?.name ?? '').some(({ key }) => key === place.mention.key);
}

/** "MWC25 Kigali" is "MWC25" there. */
function isNamedSo(name: string, { city }: Conference, key: string): boolean {
  const words = tokens(name).map((token) => token.key);
  const town = tokens(city ?? '').map((token) => token.key);
  return words.filter((word) => !town.includes(word)).join(' ') === key && town.some((word) => words.includes(word));
}

function isHeldIn(id: string, place: Item, graph: Graph): boolean {
  const conference = graph.conference(id);
  if (place.kind === 'place') return placeParts(conference?.city ?? '').some((part) => place.facet.ids.includes(part));
  const sides = place.kind === 'party' && place.party.post === null ? place.party.entities : [];
  return sides.some((side) => side.kind === 'country' && side.id === conference?.country);
}

function heldThere(series: ConferenceItem, ids: readonly string[], graph: Graph): ConferenceItem {
  const only = ids.length === 1 ? graph.conference(ids[0]!) : undefined;
  const label = only?.aliases[0] ?? only?.name ?? series.facet.label;
  return { ...series, facet: { ...series.facet, ids, label } };
}
