import type { Graph } from '../../graph/graph.js';
import { placeParts } from '../../graph/place.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';

/**
 * "The Baku conference", "the Cape Town DPI summit": the one conference that was held there, about that where a subject is
 * named; of several the one that most took part in by far. Where none stands out, everything stays as it was said.
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
  if (isTimeBeside(items, at)) return byTime(items, at, graph);
  if (!isBare(place)) return null;
  const topic = items[at + 1]?.kind === 'topic' && isBare(items[at + 1]!) ? items[at + 1] : undefined;
  const noun = items[at + (topic ? 2 : 1)];
  if (noun?.kind !== 'word' || !EVENT.test(noun.mention.key) || !has(noun.mention, 'noun:conference')) return null;
  const held = graph.knowledge.conferences.filter(
    (one) => isHeldAt(one, place) && (!topic || isAbout(one, topic, graph)),
  );
  const one = standingOut(held, graph);
  return one && { item: conferenceItem(place, noun, one), length: topic ? 3 : 2 };
}

/** "Before Baku": a town that something is before or after is the event that was held there. */
function byTime(items: readonly Item[], at: number, graph: Graph): Named | null {
  const place = items[at]!;
  const next = items[at + 1];
  const isEvent = next?.kind === 'word' && has(next.mention, 'noun:conference');
  if (isEvent || place.mention.possessive || (place.kind !== 'place' && place.kind !== 'party')) return null;
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

function isAbout({ name, aliases, theme }: Conference, topic: Item, graph: Graph): boolean {
  const ids = topic.kind === 'topic' ? topic.facet.ids : [];
  const words = ids.flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])]);
  const texts = [name, ...aliases, theme ?? ''].map((text) => text.toLowerCase());
  return [topic.mention.key, ...words.map((word) => word.toLowerCase())].some(
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
