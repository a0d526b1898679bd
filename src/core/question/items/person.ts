import type { Graph } from '../../graph/graph.js';
import { type Item, type NamedParty, namedParty, partyItem, unknownParty } from '../item.js';
import { type Entity, type Mention, names } from '../mention.js';
import { otherSpellings } from '../one-person.js';
import { endsShort } from '../short-titles.js';

/** Somebody by name: one on record, or one of a longer name that nobody on record bears. */
export function officialItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  const officials = mention.entities.filter((entity) => entity.kind === 'official');
  if (isOrbit(mentions, at)) return null;
  const whole = wholeName(mentions, at, officials, graph);
  if (whole) return whole;
  // "Kagame, president of Rwanda": what follows says who is meant.
  return partyItem(mentions, at, at + 1, officialParty(mention, officials, graph));
}

/** "LEO satellites" are in a low Earth orbit, and nobody's of that first name. */
function isOrbit(mentions: readonly Mention[], at: number): boolean {
  const [one, next] = [mentions[at]!, mentions[at + 1]];
  return ORBITS.has(one.key) && isPartOnly(one) && next !== undefined && IN_ORBIT.test(next.key);
}

/** Classes of orbit as they are called for short: low, medium and geostationary Earth orbit. */
const ORBITS: ReadonlySet<string> = new Set(['leo', 'meo', 'geo']);

const IN_ORBIT = /^(?:satellites?|constellations?|orbits?|networks?|megaconstellations?)\b/;

/** A name with the one behind it, "Bashar al-Assad": those who bear both, or somebody not on record. */
function wholeName(mentions: readonly Mention[], at: number, officials: readonly Entity[], graph: Graph): Item | null {
  const behind = isParticle(mentions[at + 1]) ? at + 2 : at + 1;
  const next = mentions[behind];
  if (!next || !isOneName(mentions[at]!, next)) return null;
  const both = officials.filter((one) =>
    next.entities.some((other) => other.kind === 'official' && other.id === one.id),
  );
  const span = `${mentions[at]!.text} ${next.text}`;
  if (both.length) return partyItem(mentions, at, behind + 1, { ...officialParty(mentions[at]!, both, graph), span });
  if (names(next, 'official') && isPartOnly(mentions[at]!)) return unknownPerson(mentions, at, behind, graph);
  return next.unknown === 'name-like' ? partyItem(mentions, at, behind + 1, unknownParty(span)) : null;
}

/** "Winston Churchill", where the records print a Churchill by last name alone: he may be meant, which is for the asker to say. */
function unknownPerson(mentions: readonly Mention[], at: number, end: number, graph: Graph): Item | null {
  const alone = mentions[end]!.entities.flatMap((one) => {
    const name = one.kind === 'official' ? graph.official(one.id)?.name : undefined;
    return name && !/[ -]/.test(name) ? [name] : [];
  });
  const span = `${mentions[at]!.text} ${mentions[end]!.text}`;
  return alone.length ? partyItem(mentions, at, end + 1, { ...unknownParty(span), near: [...new Set(alone)] }) : null;
}

function isPartOnly({ entities }: Mention): boolean {
  return entities.every((one) => one.how === 'part-of-name');
}

/** A first name that nobody on record bears, before a last name that stands alone in the records. */
export function unknownFirstName(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const [first, next] = [mentions[at]!, mentions[at + 1]];
  const isFirst = first.unknown === 'name-like' && first.capital && first.after === ' ';
  if (!next || !isFirst || !next.capital || !names(next, 'official') || names(next, 'country', 'region')) return null;
  return unknownPerson(mentions, at, at + 1, graph);
}

function isParticle(mention: Mention | undefined): boolean {
  return mention !== undefined && /^(?:al|el|de|da|bin|ibn|von|van)$/.test(mention.key) && /^[ -]$/.test(mention.after);
}

/** "Bashar Assad", "Nicolae Testescu": a name that several bear and the name right behind it are those of one person. */
function isOneName(first: Mention, next: Mention): boolean {
  if (first.possessive || first.corrected !== null || (first.after !== ' ' && !endsShort(first))) return false;
  const isPart = isPartOnly(first);
  if (next.unknown === 'name-like') return isPart ? next.capital === first.capital : first.capital && next.capital;
  return names(next, 'official') && !names(next, 'country', 'region') && next.date === null;
}

/** The officials that a mention names, as somebody named, under all spellings of the records: several where nothing says which. */
export function officialParty(mention: Mention, officials: readonly Entity[], graph: Graph): NamedParty {
  const named = officials.map((entity) => entity.id);
  const others = officials.every(isInFull) ? named.flatMap((id) => otherSpellings(id, graph)) : [];
  const ids = [...new Set([...named, ...others])];
  const label = named.length === 1 ? (graph.official(named[0]!)?.name ?? mention.text) : mention.text;
  return {
    ...namedParty(mention.text, label),
    entities: ids.map((id) => ({ kind: 'official', id })),
    ambiguous: named.length > 1,
  };
}

function isInFull({ how }: Entity): boolean {
  return how === 'name' || how === 'alias';
}
