import type { Graph } from '../../graph/graph.js';
import { placeParts } from '../../graph/place.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';

type ConferenceItem = Item & { readonly kind: 'conference' };

/**
 * "The DCO General Assembly in Kuwait", "MWC in Barcelona", "el MWC de Kigali": of several conferences of one name those that were held
 * there. The place is no side then, and says no more; where none was held there, everything stays as it was said.
 */
export function withEditionHeld(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((item, from) => isOfSeries(item) && has(items[from + 1]?.mention, 'prep:in', 'prep:of'));
  const [series, place] = [items[at], items[at + 2]];
  if (!series || !place || !isOfSeries(series)) return items;
  const ids = series.facet.ids.filter((id) => isHeldIn(id, place, graph));
  return ids.length ? [...items.slice(0, at), heldThere(series, ids, graph), ...items.slice(at + 3)] : items;
}

function isOfSeries(item: Item): item is ConferenceItem {
  return item.kind === 'conference' && item.facet.ids.length > 1;
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
