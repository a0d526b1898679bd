import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import type { SetQ } from '../query/query.js';
import type { DateSpan } from '../question/dates/find-dates.js';
import type { Item } from '../question/item.js';
import { lexiconFor } from '../question/lexicon.js';
import type { Linked } from '../question/understand.js';
import type { Tag } from '../question/vocabulary/tags.js';
import type { Leaf } from './chart.js';
import { closedClasses, IGNORED, isContentWord, wordsIn } from './closed-classes.js';
import { describedDocument, type Describing } from './described-document.js';
import { nameReadings, type Reading, wordReadings } from './lexemes.js';

type Named = Exclude<Item, { kind: 'word' }>;

/** What is in the text behind a word: a comma may be read or passed over. */
interface Followed {
  readonly hasComma: boolean;
}

/** A word of the sentence, with the phrase of the vocabulary that it begins, if it begins one. */
interface WordUnit extends Followed {
  readonly word: string;
  readonly phrase: { readonly key: string; readonly tags: readonly Tag[]; readonly length: number } | null;
}

/** Words in brackets belong together: a bracket is never passed over. */
type Bracket = { readonly bracket: string } & Followed;

type Unit = WordUnit | ({ readonly named: Named } & Followed) | Bracket;

/** Words that one phrase of grammar may have: "can it be confirmed that". */
const PHRASE_MAX = 5;

/**
 * The leaves of a sentence: what each word, phrase or name may be, wherever the same words can be read together or apart.
 * Null where something in it can be nothing that the grammar knows.
 */
export function leavesOf(
  { text, items, dates }: Pick<Linked, 'text' | 'items' | 'dates'>,
  graph: Graph,
  pointers: Pointers = NO_POINTERS,
): { readonly leaves: readonly Leaf[]; readonly length: number } | null {
  const units = withoutIgnored([...bracketsIn(/^\s*[()]*/.exec(text)?.[0] ?? ''), ...items.flatMap(unitsOf)]);
  const known = units.flatMap((unit, at) => [...leavesAt(units, at, dates, graph), ...pointedAt(unit, at, pointers)]);
  const leaves = [...known, ...contentIn(units, known), ...saidIn(units, known), ...describedIn(units, graph)];
  const isRead = units.every((_, at) => leaves.some(({ from, to }) => from <= at && at < to));
  return isRead ? { leaves, length: units.length } : null;
}

/**
 * Words that nothing is known of, each run of them as content: of "drone corridors" both, of "drones" one; and together with the
 * nouns that stand among them, as in "government digital transition".
 */
function contentIn(units: readonly Unit[], known: readonly Leaf[]): readonly Leaf[] {
  const at = (place: number) => known.filter(({ from, to }) => from <= place && place < to);
  const isWord = (unit: Unit) => 'word' in unit && isContentWord(unit.word);
  const strange = units.map((unit, place) => isWord(unit) && at(place).length === 0);
  const nouns = units.map((unit, place) => isWord(unit) && at(place).every(({ category }) => NOUN_LIKE.has(category)));
  const runs = runsOf(strange, units);
  const longer = runsOf(nouns, units).filter(
    ({ from, to }) => strange.slice(from, to).includes(true) && !runs.some((run) => run.from === from && run.to === to),
  );
  return [...runs, ...longer];
}

/** Verbs whose object is what a proposal says: "proposed a working group" is of no working group on record. */
const PUTS =
  /^(?:propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|request(?:s|ed|ing)?|offer(?:s|ed|ing)?|mention(?:s|ed|ing)?)$/;

/** The same before "for". */
const PUTS_FOR = /^(?:ask|call|push|press)(?:s|es|ed|ing)?$/;

/** Documents that are the object of such a verb, as the words that somebody used. */
function saidIn(units: readonly Unit[], known: readonly Leaf[]): readonly Leaf[] {
  const documents = known.filter(({ category, from }) => category === 'RECORD' && areWordsSaid(units, from));
  return documents.map(({ from, to }) => leafOf(['WORDS', wordsOf(units.slice(from, to))], from, to));
}

function areWordsSaid(units: readonly Unit[], from: number): boolean {
  const [verb = '', before = ''] = wordsOf(units.slice(Math.max(0, from - 2), from)).toReversed();
  return verb === 'for' ? PUTS_FOR.test(before) : PUTS.test(verb);
}

function wordsOf(units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) => ('word' in unit ? [unit.word] : []));
}

/** Units that one description of a document may have. */
const DESCRIPTION_MAX = 8;

/** Runs of words and names that describe one document and no other, the longest from each place. */
function describedIn(units: readonly Unit[], graph: Graph): readonly Leaf[] {
  return units.flatMap((_, from) => {
    for (let to = Math.min(units.length, from + DESCRIPTION_MAX); to > from; to--) {
      const words = describingWords(units.slice(from, to));
      const set = words && describedDocument(words, graph);
      if (set) return [leafOf(['DESCRIBED', { set }], from, to)];
    }
    return [];
  });
}

/** The words of a run that may describe a document: none where it begins or ends with a little word, or has a date or a pause in it. */
function describingWords(run: readonly Unit[]): readonly Describing[] | null {
  const [first, last] = [run[0], run.at(-1)];
  const isEdge = (unit: Unit | undefined) => unit !== undefined && 'word' in unit && !isContentWord(unit.word);
  if (isEdge(first) || isEdge(last) || run.slice(0, -1).some(({ hasComma }) => hasComma)) return null;
  const words = run.map((unit): readonly Describing[] | null => {
    if ('bracket' in unit) return null;
    if ('word' in unit) return [{ word: unit.word, isName: false }];
    return unit.named.kind === 'date' ? null : nameOf(unit.named);
  });
  return words.includes(null) ? null : (words as (readonly Describing[])[]).flat();
}

/** What a name is called on record, so that "Kenyan" stands for Kenya. */
function nameOf(named: Named): readonly Describing[] {
  const label = named.kind === 'party' ? named.party.label : named.mention.key;
  return tokens(label).map(({ key }) => ({ word: key, isName: named.kind !== 'agreement' }));
}

/** What a word of a subject may be known as. */
const NOUN_LIKE: ReadonlySet<string> = new Set(['KIND', 'SORT', 'POST', 'RECORD', 'occasion', 'side', 'runs', 'break']);

function runsOf(marks: readonly boolean[], units: readonly Unit[]): readonly Leaf[] {
  return marks.flatMap((isOne, at) => {
    if (!isOne || marks[at - 1]) return [];
    const end = marks.findIndex((more, next) => next > at && !more);
    const to = end < 0 ? units.length : end;
    const words = wordsOf(units.slice(at, to));
    return words.length <= PHRASE_MAX ? [leafOf(['WORDS', words], at, to)] : [];
  });
}

function unitsOf(item: Item): readonly Unit[] {
  const { tags, after, corrected } = item.mention;
  // A word that was mended is read as what it was mended to.
  const key = corrected ?? item.mention.key;
  const brackets = bracketsIn(after);
  const hasComma = /^[^()]*,/.test(after);
  if (item.kind !== 'word') return [{ named: item, hasComma }, ...brackets];
  const words = key.split(' ').flatMap(wordsIn);
  const units = words.map((word, at) => ({
    word,
    phrase: at === 0 ? { key, tags, length: words.length } : null,
    hasComma: hasComma && at === words.length - 1,
  }));
  return [...units, ...brackets];
}

/** The brackets in what stands between two words, each with the comma behind it. */
function bracketsIn(between: string): readonly Bracket[] {
  return [...between.matchAll(/([()])([^()]*)/g)].map(([, bracket = '', after = '']) => ({
    bracket,
    hasComma: after.includes(','),
  }));
}

/** Words that change nothing are left out: phrases of several first, then words that are nothing else. */
function withoutIgnored(units: readonly Unit[]): readonly Unit[] {
  const left: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const phrase = phraseFrom(units, at);
    const ignored = ignoredFrom(units, at);
    // "I would like" asks for a list, "I would like to know" for nothing: the longer of both is meant.
    const kept = ignored > phrase ? 0 : phrase;
    const length = kept || ignored;
    if (kept || !length) left.push(...units.slice(at, at + (kept || 1)));
    else if (left.length && units[at + length - 1]!.hasComma) left.push({ ...left.pop()!, hasComma: true });
    at += length || 1;
  }
  return left;
}

/** The words of the longest phrase of grammar that begins here; 0 = none of several words does. */
function phraseFrom(units: readonly Unit[], at: number): number {
  for (let length = PHRASE_MAX; length > 1; length--) {
    const key = wordsFrom(units, at, length);
    if (key !== null && closedClasses(key).length) return length;
  }
  return 0;
}

function ignoredFrom(units: readonly Unit[], at: number): number {
  for (let length = PHRASE_MAX; length > 1; length--)
    if (IGNORED.has(wordsFrom(units, at, length) ?? '')) return length;
  const unit = units[at]!;
  if (!('word' in unit) || !IGNORED.has(unit.word) || wordReadings({ key: unit.word, tags: tagsOf(unit.word) }).length)
    return 0;
  const isHead = unit.phrase !== null && unit.phrase.length > 1 && wordReadings(unit.phrase).length > 0;
  return isHead ? 0 : 1;
}

/** So many words from one on, as one phrase; null where something named is among them or the sentence ends. */
function wordsFrom(units: readonly Unit[], at: number, length: number): string | null {
  const words = units.slice(at, at + length).flatMap((unit) => ('word' in unit ? [unit.word] : []));
  return words.length === length ? words.join(' ') : null;
}

function leavesAt(units: readonly Unit[], at: number, dates: readonly DateSpan[], graph: Graph): readonly Leaf[] {
  const unit = units[at]!;
  const leaf = (length: number) => (reading: Reading) => leafOf(reading, at, at + length);
  const leaves: Leaf[] = unit.hasComma ? [leafOf([',', null], at + 1, at + 1)] : [];
  if ('bracket' in unit) return [...leaves, leafOf([unit.bracket, null], at, at + 1)];
  if ('named' in unit) return [...leaves, ...nameReadings(unit.named, dates, graph).map(leaf(1))];
  for (let length = 1; length <= PHRASE_MAX; length++) {
    const key = wordsFrom(units, at, length);
    if (key === null) break;
    leaves.push(...wordReadings({ key, tags: tagsIn(unit, key) }).map(leaf(length)));
  }
  return leaves;
}

/** What words of a sentence stand for that was said or shown before it. */
export interface Pointers {
  /** "Them", "those": what was asked for; "the Turkish one" is such a record as it. */
  readonly those?: SetQ | undefined;
  /** "It": the one record that was shown. */
  readonly it?: SetQ | undefined;
  /** "He", "him": the man whom the conversation is about, as far as words say that it is one. */
  readonly he?: SetQ | undefined;
  readonly she?: SetQ | undefined;
}

const NO_POINTERS: Pointers = {};

const POINTING: ReadonlyMap<string, keyof Pointers> = new Map([
  ...['them', 'they', 'those', 'these'].map((word) => [word, 'those'] as const),
  ['it', 'it'],
  ...['he', 'him'].map((word) => [word, 'he'] as const),
  ...['she', 'her'].map((word) => [word, 'she'] as const),
]);

const ONES: ReadonlySet<string> = new Set(['one', 'ones']);

/** A word that stands for something said before. */
function pointedAt(unit: Unit, at: number, pointers: Pointers): readonly Leaf[] {
  if (!('word' in unit)) return [];
  const { those } = pointers;
  if (ONES.has(unit.word)) return those?.is === 'records' ? [leafOf(['RECORD', those.of], at, at + 1)] : [];
  const set = pointers[POINTING.get(unit.word) ?? 'those'];
  return set && POINTING.has(unit.word) ? [leafOf(['NAME', { set }], at, at + 1)] : [];
}

/** The tags that the linker gave a phrase, else those of the vocabulary. */
function tagsIn({ phrase }: WordUnit, key: string): readonly Tag[] {
  return phrase?.key === key ? phrase.tags : tagsOf(key);
}

function tagsOf(key: string): readonly Tag[] {
  return lexiconFor('a').tags(key);
}

function leafOf([category, meaning]: Reading, from: number, to: number): Leaf {
  return { category, meaning, from, to };
}
