import type { Graph } from '../../graph/graph.js';
import { placeParts } from '../../graph/place.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';

/**
 * "The Baku conference", "the Cape Town DPI summit", "the mobile congress in Kigali": the one conference that was held there, of that
 * subject or name where one is said; of several the one that most took part in by far. Where none stands out, everything stays as it was said.
 */
export function withConferencesByPlace(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((_, from) => named(items, from, graph) !== null);
  const found = at < 0 ? null : named(items, at, graph);
  if (!found) return items;
  return [...items.slice(0, at), found.item, ...withConferencesByPlace(items.slice(at + found.length), graph)];
}

interface Named {
  readonly item: Item;
  /** Items that it takes the place of. */
  readonly length: number;
}

function named(items: readonly Item[], at: number, graph: Graph): Named | null {
  const place = items[at]!;
  if (isTimeBeside(items, at))
    return byTime(items, at, graph) ?? calledSo(placeFirst(items, at, graph), items, at, graph);
  return (
    placeFirst(items, at, graph) ??
    (place.kind === 'word' || place.kind === 'topic' ? placeLast(items, at, graph) : null)
  );
}

/** "The Cape Town DPI summit", "the Baku development conference". */
function placeFirst(items: readonly Item[], at: number, graph: Graph): Named | null {
  const place = items[at]!;
  if (!isBare(place)) return null;
  const described = describing(items, at + 1);
  const noun = items[at + 1 + described.length];
  const one = isEvent(noun) ? heldThere(place, described, noun, graph) : null;
  return one && noun ? { item: conferenceItem(place, noun, one), length: 2 + described.length } : null;
}

/** "The mobile congress in Kigali": no event of the place that is not described, since "the conference in Baku" may be any. */
function placeLast(items: readonly Item[], at: number, graph: Graph): Named | null {
  const described = describing(items, at);
  const [noun, word, place] = items.slice(at + described.length);
  if (!described.length || !isEvent(noun) || !has(word?.mention, 'prep:in') || !place) return null;
  const one = heldThere(place, described, noun, graph);
  return one && { item: conferenceItem(described[0]!, place, one), length: described.length + 3 };
}

/** Most words that say which event it is. */
const DESCRIBING_MAX = 3;

/** The words before the noun of an event that may stand in its name. */
function describing(items: readonly Item[], from: number): readonly Item[] {
  const described: Item[] = [];
  for (let at = from; described.length < DESCRIBING_MAX; at++) {
    const item = items[at];
    if (!item || !isBare(item) || isEvent(item) || !mayDescribe(item)) break;
    described.push(item);
  }
  return described;
}

/** A subject, or a word that is more than grammar. */
function mayDescribe({ kind, mention }: Item): boolean {
  const isContent =
    mention.unknown !== 'no' || mention.tags.every((tag) => tag.startsWith('field:') || tag.startsWith('noun:'));
  return kind === 'topic' || (kind === 'word' && mention.key.length >= 3 && isContent);
}

function isEvent(item: Item | undefined): item is Item {
  return item?.kind === 'word' && EVENT.test(item.mention.key) && has(item.mention, 'noun:conference');
}

/** "After the Doha congress": of what is before or after an event only one that is called so; "ahead of the Kigali summit" may be of any. */
function calledSo(found: Named | null, items: readonly Item[], at: number, graph: Graph): Named | null {
  const noun = items[at + (found?.length ?? 0) - 1];
  const conference = found?.item.kind === 'conference' ? graph.conference(found.item.facet.ids[0] ?? '') : null;
  return conference && noun && isAbout(conference, noun, graph) ? found : null;
}

/** The event that was held at a place and is called by all of some words; of several the one that has the very noun in its name. */
function heldThere(place: Item, described: readonly Item[], noun: Item, graph: Graph): Conference | null {
  const held = graph.knowledge.conferences.filter(
    (one) => isHeldAt(one, place) && described.every((item) => isAbout(one, item, graph)),
  );
  const [called, ...others] = OF_ANY.test(noun.mention.key) ? [] : held.filter((one) => isAbout(one, noun, graph));
  return called && !others.length ? called : standingOut(held, graph);
}

/** Nouns that any event may be called by. */
const OF_ANY = /^(?:conference|event)$/;

/** "Before Baku": a town that something is before or after is the event that was held there. */
function byTime(items: readonly Item[], at: number, graph: Graph): Named | null {
  const place = items[at]!;
  const next = items[at + 1];
  const isOfEvent = next?.kind === 'word' && has(next.mention, 'noun:conference');
  if (isOfEvent || place.mention.possessive || (place.kind !== 'place' && place.kind !== 'party')) return null;
  const one = standingOut(
    graph.knowledge.conferences.filter((held) => isHeldAt(held, place)),
    graph,
  );
  return one && { item: conferenceItem(place, place, one), length: 1 };
}

/** "Ahead of the Kigali summit": what was done around it was done there or elsewhere. */
function isTimeBeside(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.mention.key === 'the' ? items[at - 2] : items[at - 1];
  return (
    before?.kind === 'word' &&
    /^(?:before|ahead of|ahead|prior to|after|since|following|until|around)$/.test(before.mention.key)
  );
}

/** One event: "conferences in Baku" are all there were. */
const EVENT = /^(?:conference|summit|congress|forum|assembly|fair|event)$/;

/** Nothing parts it from the word behind it: "Baku, conference" names a place and a kind of thing. */
function isBare({ mention }: Item): boolean {
  return mention.after === ' ' && !mention.possessive;
}

function isHeldAt({ city }: Conference, place: Item): boolean {
  const parts = placeParts(city ?? '');
  if (place.kind === 'place') return parts.some((part) => place.facet.ids.includes(part));
  // A capital by itself may be read as its government.
  return place.kind === 'party' && parts.includes(place.mention.key);
}

/** Whether a conference is of a subject, or called by a word. */
function isAbout({ name, aliases, theme }: Conference, said: Item, graph: Graph): boolean {
  const ids = said.kind === 'topic' ? said.facet.ids : [];
  const words = ids.flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])]);
  const texts = [name, ...aliases, ...(said.kind === 'topic' ? [theme ?? ''] : [])].map((text) => text.toLowerCase());
  return [said.mention.key, ...words.map((word) => word.toLowerCase())].some(
    (word) => word !== '' && texts.some((text) => text.includes(word)),
  );
}

/** How many times as many meetings as the next it has to have to be the one that is meant. */
const FAR = 4;

function standingOut(held: readonly Conference[], graph: Graph): Conference | null {
  const sized = held
    .map((one) => ({ one, size: graph.meetings.matching([[`conference:${one.id}`]]).length }))
    .sort((a, b) => b.size - a.size);
  const [first, second] = sized;
  if (!first) return null;
  return !second || (first.size > 0 && first.size >= FAR * second.size) ? first.one : null;
}

function conferenceItem(place: Item, noun: Item, one: Conference): Item {
  const span = place === noun ? place.mention.text : `${place.mention.text} ${noun.mention.text}`;
  const facet = { span, label: one.aliases[0] ?? one.name, ids: [one.id], excluded: false };
  return {
    kind: 'conference',
    at: place.at,
    end: noun.end,
    facet,
    mention: { ...place.mention, after: noun.mention.after },
  };
}
