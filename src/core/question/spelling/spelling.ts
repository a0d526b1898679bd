import type { Graph } from '../../graph/graph.js';
import { type NameSense, type Names, namesOf } from '../../graph/names.js';
import { nameKeys } from '../../graph/normalise.js';
import { isOrdinaryWord } from '../../graph/ordinary-words.js';
import { editDistance } from '../../nearest/edit-distance.js';
import { assignedCountries, countryName, demonym } from '../../records/countries/countries.js';
import type { Lexicon } from '../lexicon.js';
import type { Entity } from '../mention.js';
import type { Tag } from '../vocabulary/tags.js';

/** What a misspelt span was meant to be: a name of the records, a country, or a word of the vocabulary. */
export interface Correction {
  readonly as: string;
  readonly entities: readonly Entity[];
  readonly tags: readonly Tag[];
}

/** Edits allowed for a word of some length: none below four letters, two from eight: more would make other names of them. */
export function editsFor(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * The correction of a folded word or pair of words, or null. Ordinary words are never corrected to names; a name or
 * country as near as a word of the vocabulary goes before it, and what was written with a capital is no such word. Two
 * names at the same distance that stand for different things are no correction: the caller says that it is not on record.
 */
export function corrected(key: string, graph: Graph, lexicon: Lexicon, { capital, isPerson }: Slot): Correction | null {
  if (key.length < 4 || isOrdinaryWord(key) || key.length > 40) return null;
  const word = key.includes(' ') || capital ? null : correctedWord(key, lexicon);
  const country = correctedCountry(key, key.length < 8 ? 1 : 2);
  const edits = key.includes(' ') ? editsFor(key.length) : 1;
  const person = isPerson ? nearest(graph.names, key, key.length < LONG_NAME ? edits : 2, isOfficial) : null;
  const near = person ?? correctedName(key, graph, edits);
  const name = near && isNameWithMore(key, near) ? null : near;
  // As near as to each other, "inda" is India and not an abbreviation of some body, "tajikstan" the country and not a place of that name.
  const isBody = name?.entities.some(({ kind }) => kind === 'organisation' || kind === 'place') ?? false;
  const isFarOrMany = name !== null && (name.distance > 1 || name.entities.length > 3);
  const inOrder = isBody || isFarOrMany ? [country, name] : [name, country];
  const best = inOrder.filter((one) => one !== null).sort((a, b) => a.distance - b.distance)[0];
  return word && (!best || best.distance > word.distance) ? word : (best ?? null);
}

/** "SpaceX" is no slip of "space": a word with a letter more at its end, and not the same one twice, is a name of its own. */
function isNameWithMore(key: string, { as, entities }: Correction): boolean {
  const more = key.at(-1);
  const isTopic = entities.every(({ kind }) => kind === 'topic');
  return isTopic && key.slice(0, -1) === as.toLowerCase() && more !== 's' && more !== as.at(-1);
}

/** Letters from which on a person's name may be two edits away. */
const LONG_NAME = 7;

/** Where a misspelt word stands. */
export interface Slot {
  readonly capital: boolean;
  /** Right after "did", "was" or a title, so that it is sooner a person than a place. */
  readonly isPerson: boolean;
}

/** The country that a misspelt English name or adjective stands for. */
export function correctedCountry(key: string, edits: number): Ranked | null {
  return nearest(countryNames(), key, edits);
}

/** The thing on record whose name is within some edits. */
export function correctedName(key: string, graph: Graph, edits: number): Ranked | null {
  return nearest(graph.names, key, edits) ?? unbounced(graph.names, key);
}

/** A correction with its distance in edits. */
export interface Ranked extends Correction {
  readonly distance: number;
}

function nearest(names: Names, key: string, edits: number, isMeant = isCorrectable): Ranked | null {
  const near = names
    .near(key, edits)
    .filter((one) => one.key.length >= 4 && one.senses.some(isMeant) && sameInitialOrLong(key, one.key, one.distance));
  const first = near[0];
  if (!first) return null;
  const tied = near.filter((one) => one.distance === first.distance);
  const senses = tied.flatMap((one) => one.senses.filter(isMeant));
  const best = senses.filter((sense) => sense.how === 'name' || sense.how === 'alias');
  const kept = distinct(best.length ? best : senses);
  if (kept.length > BEARERS_MAX) return null;
  return { as: first.key, tags: [], distance: first.distance, entities: kept.map((sense) => entityOf(sense)) };
}

/** A key that bounced ("duulkes", "poowrll") is no edit: without doubled letters the name is one edit away. */
function unbounced(names: Names, key: string): Ranked | null {
  const single = withoutDoubles(key);
  if (key.length < 6 || single === key) return null;
  const near = names.near(single, 2).filter((one) => {
    const known = withoutDoubles(one.key);
    return known.length >= 5 && known[0] === single[0] && editDistance(known, single) <= 1;
  });
  const senses = distinct(near.flatMap((one) => one.senses.filter(isCorrectable)));
  const [first] = near;
  if (!first || senses.length > BEARERS_MAX) return null;
  return { as: first.key, tags: [], distance: 2, entities: senses.map((sense) => entityOf(sense)) };
}

function withoutDoubles(key: string): string {
  return key.replace(/(.)\1+/gu, '$1');
}

function distinct(senses: readonly NameSense[]): NameSense[] {
  return [...new Map(senses.map((sense) => [`${sense.kind}:${sense.id}`, sense])).values()];
}

/** Two edits that also change the first letter are another name, not a slip. */
function sameInitialOrLong(typed: string, known: string, distance: number): boolean {
  return distance <= 1 || typed[0] === known[0];
}

/** Most bearers of names that near: more say nothing. Which of them is meant, the records settle or the asker. */
const BEARERS_MAX = 6;

function isOfficial(sense: NameSense): boolean {
  return sense.kind === 'official' && isCorrectable(sense);
}

function isCorrectable(sense: NameSense): boolean {
  return sense.how !== 'part-of-name';
}

function entityOf(sense: NameSense): Entity {
  return sense.kind === 'place' && sense.id.startsWith('country:')
    ? { kind: 'country', id: sense.id.slice(8), how: 'fuzzy' }
    : { kind: sense.kind, id: sense.id, how: 'fuzzy' };
}

/** Words that a slip of the pen may turn into each other without harm: those that name relations and statuses. */
function correctedWord(key: string, lexicon: Lexicon): Ranked | null {
  if (!/^[a-z]{5,}$/.test(key)) return null;
  const edits = key.length < 8 ? 1 : 2;
  let best: { word: string; distance: number } | null = null;
  for (const word of lexicon.words()) {
    if (word[0] !== key[0] || Math.abs(word.length - key.length) > edits) continue;
    const distance = editDistance(key, word);
    if (distance <= edits && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best && { as: best.word, tags: lexicon.tags(best.word), entities: [], distance: best.distance };
}

/**
 * The one everyday word of the records that a word is one slip away from ("infrastucture"), a short one by two letters in
 * each other's place ("prak"), as any long word of theirs may be ("caspain"). Null where none or several are.
 */
export function wordOfRecords(key: string, graph: Graph): string | null {
  if (!/^[a-z]{4,24}$/.test(key) || isOrdinaryWord(key)) return null;
  const tried = key.length < LONG_NAME ? lettersSwapped(key) : [...lettersSwapped(key), ...oneLetterOff(key)];
  const swapped = new Set(key.length < LONG_NAME ? [] : lettersSwapped(key));
  const isMeant = (word: string) => graph.text.hasWord(word) && (isOrdinaryWord(word) || swapped.has(word));
  const near = new Set(tried.filter(isMeant));
  return near.size === 1 ? [...near][0]! : null;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** All that a word becomes with two neighbours in each other's place, behind its first letter. */
function lettersSwapped(key: string): string[] {
  return headsAndTails(key).map(([head, tail]) => head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2));
}

/** All that a word becomes by one letter more, less or other, behind its first. */
function oneLetterOff(key: string): string[] {
  return headsAndTails(key).flatMap(([head, tail]) => [
    head + tail.slice(1),
    ...LETTERS.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
  ]);
}

function headsAndTails(key: string): (readonly [string, string])[] {
  return Array.from({ length: key.length }, (_, at) => [key.slice(0, at + 1), key.slice(at + 1)]);
}

let countries: Names | undefined;

/** English country names and adjectives as names to be misspelt; the id of a country is `country:CODE`. */
function countryNames(): Names {
  countries ??= namesOf(
    assignedCountries().flatMap((code) =>
      [countryName(code), demonym(code)].flatMap((name) =>
        nameKeys(name).map(
          (key) => [key, { kind: 'place' as const, id: `country:${code}`, how: 'name' as const }] as const,
        ),
      ),
    ),
  );
  return countries;
}
