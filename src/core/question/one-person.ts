import type { Graph } from '../graph/graph.js';
import { HONORIFICS, PARTICLES } from '../graph/name-words.js';
import { nameKeys } from '../graph/normalise.js';
import { spend } from '../graph/work.js';
import { editDistance } from '../nearest/edit-distance.js';
import type { Official } from '../records/official.js';

/**
 * Whether two officials are one person, whom registers print in several ways: of one country or state, on record in one
 * time, and with names that are alike.
 */
export function isOnePerson(a: string, b: string, graph: Graph): boolean {
  spend(3);
  const [first, second] = [graph.official(a), graph.official(b)];
  if (!first || !second || !isOneName(first, second)) return false;
  const sides = sidesOf(a, graph);
  return sidesOf(b, graph).some((side) => sides.includes(side)) && areOfOneTime(a, b, graph);
}

/** Whether one who is named by the last name alone may be an official of that last name: of one country, title and time. */
export function mayBeOne(whole: string, alone: string, graph: Graph): boolean {
  const [first, second] = [graph.official(whole), graph.official(alone)];
  if (!first || !second || !sharesTitle(first, second)) return false;
  const sides = sidesOf(whole, graph);
  return sidesOf(alone, graph).some((side) => sides.includes(side)) && areOfOneTime(whole, alone, graph);
}

/** The countries of somebody's posts, and the names of bodies that count for none: each register files Yugoslavia under an id of its own. */
export function sidesOf(id: string, graph: Graph): readonly string[] {
  return (graph.official(id)?.posts ?? []).flatMap(({ country, organisation }) => {
    const body = organisation ? graph.organisation(organisation) : undefined;
    return country ?? body?.country ?? body?.name ?? [];
  });
}

/** The folded name of an official; empty for one that is not on record. */
export function keyOf(id: string, graph: Graph): string {
  return nameKeys(graph.official(id)?.name ?? '')[0] ?? '';
}

/** Other officials who are one person with one who is named in full; where they are several people, those alone who differ in letters. */
export function otherSpellings(id: string, graph: Graph): readonly string[] {
  const near = kin(id, graph);
  // One who is misspelt in both names has no end in common with the name itself, but with one misspelt in one.
  const further = near.flatMap((one) => kin(one, graph)).filter((one) => one !== id && isOnePerson(id, one, graph));
  const others = [...new Set([...near, ...further])];
  const areOne = others.every((one) => others.every((other) => one === other || isOnePerson(one, other, graph)));
  const words = wordCount(id, graph);
  return areOne ? others : others.filter((other) => wordCount(other, graph) === words);
}

function wordCount(id: string, graph: Graph): number {
  return ownWords(keyOf(id, graph)).filter(isNoTitle).length;
}

/** Those who are one person with an official and whose names have an end in common with theirs, or are the same in part. */
function kin(id: string, graph: Graph): readonly string[] {
  const key = keyOf(id, graph);
  const words = ownWords(key).filter(isNoTitle);
  const near = [key, words[0] ?? '', words.at(-1) ?? ''].flatMap((part) => graph.names.exact(part));
  const ids = new Set(near.flatMap((sense) => (sense.kind === 'official' && sense.id !== id ? [sense.id] : [])));
  return [...ids].filter((other) => isOnePerson(id, other, graph));
}

function isOneName(a: Official, b: Official): boolean {
  const [first, second] = [nameKeys(a.name)[0] ?? '', nameKeys(b.name)[0] ?? ''];
  if (first === second) return true;
  const isTail = sharesTitle(a, b);
  const [words, others] = [ownWords(first), ownWords(second)];
  return areAlike(words, others, isTail) || areAlike(words.filter(isNoTitle), others.filter(isNoTitle), isTail);
}

/**
 * Equal but for a letter a word; in another order; or the shorter, of two words and more, is the beginning of the longer
 * with what was left out ("Salva Kiir", "John Kufuor"), or its end where the post is the same ("Lula da Silva"): a wife
 * has her husband's name behind hers, and a son has his father's.
 */
function areAlike(a: readonly string[], b: readonly string[], isTail: boolean): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < 2 || !longer.every((word) => mayBeAdded(word, shorter))) return false;
  if (shorter.length === longer.length && shorter.every((word) => longer.some((other) => isSpelt(word, other))))
    return true;
  if (isSpelt(shorter[0]!, longer[0]!)) return isWithin(shorter, longer);
  return isTail && shorter.every((word, at) => isSpelt(word, longer.at(at - shorter.length)!));
}

/** An initial, or "junior", tells one from another: a father's name is no son's. */
function mayBeAdded(word: string, shorter: readonly string[]): boolean {
  return shorter.some((other) => isSpelt(word, other)) || (word.length > 1 && !ORDERS.has(word));
}

const ORDERS: ReadonlySet<string> = new Set(['jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv', '2nd', '3rd', '4th']);

/** Whether the words are among the others in the same order. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (at < words.length && isSpelt(words[at]!, other)) at++;
  return at === words.length;
}

/** Equal, or of so many letters that as many edits leave one name: Lavrov is Sergei or Sergey, and Netanyahu Benjamin or Binyamin. */
function isSpelt(word: string, other: string): boolean {
  if (word === other) return true;
  const length = Math.min(word.length, other.length);
  const edits = length >= 8 ? 2 : length >= 5 ? 1 : 0;
  return edits > 0 && word[0] === other[0] && editDistance(word, other) <= edits;
}

/** The words of a folded name but for particles. */
function ownWords(key: string): readonly string[] {
  return key.split(' ').filter((word) => !PARTICLES.has(word));
}

/** A title is left out in some spellings, and is a name in others: "Sheikh Hasina". */
function isNoTitle(word: string): boolean {
  return !HONORIFICS.has(word) && word !== 'prince';
}

function sharesTitle(a: Official, b: Official): boolean {
  const titles = new Set(a.posts.map(titleHeld));
  return b.posts.some((post) => titles.has(titleHeld(post)));
}

/** "President" of "President-elect" and "former President": who comes to hold a post, or has held it. */
function titleHeld({ title }: Official['posts'][number]): string {
  return title.toLowerCase().replace(/^(?:former|ex-) ?|[ -](?:elect|designate)$/g, '');
}

/** Years without a record after which a name is taken for somebody else's: sons bear their fathers' names. */
const YEARS_APART = 20;

function areOfOneTime(a: string, b: string, graph: Graph): boolean {
  const [first, second] = [yearsOf(a, graph), yearsOf(b, graph)];
  if (!first || !second) return true;
  return first.from - second.to <= YEARS_APART && second.from - first.to <= YEARS_APART;
}

/** The first and the last year in which somebody met others, where any is known. */
function yearsOf(id: string, graph: Graph): { readonly from: number; readonly to: number } | null {
  const years = graph.meetings
    .matching([[`official:${id}`]])
    .flatMap(({ date }) => (date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : []));
  return years.length ? { from: years[0]!, to: years.at(-1)! } : null;
}
