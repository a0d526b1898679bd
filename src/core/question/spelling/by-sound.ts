import type { Graph } from '../../graph/graph.js';
import type { NameSense } from '../../graph/names.js';
import { groupBy } from '../../graph/order.js';
import { openingLetters, soundWords, wordsSoundLike } from '../../graph/transliteration.js';
import { spend, uncounted } from '../../graph/work.js';
import { cliticMention, partings } from '../arabic-clitics.js';
import type { LinkScope } from '../link-scope.js';
import { type Entity, type Mention, mention } from '../mention.js';

/** Most officials or bodies a spelling may fit: beyond that it says nothing. */
const FITTING_MAX = 4;

/** Most unknown names beside each other that are looked up as one: a first name, one or two more, and a last name. */
const RUN_MAX = 4;

/** Finds names of another script by their sound: the longest run of unknown words that is one, else a word that stands beside no other unknown name. */
export function heard(mentions: readonly Mention[], scope: LinkScope): Mention[] {
  const found = scope.arabic ? mentions.flatMap((one) => parted(one, scope)) : mentions;
  const result: Mention[] = [];
  for (let at = 0; at < found.length; at++) {
    const one = found[at]!;
    const run = runFrom(found, at);
    const whole = run.length > 1 ? wholeName(run, scope) : null;
    const isBeside = run.length > 1 || besides(found[at - 1], one) !== undefined;
    result.push(whole?.name ?? (isBeside ? one : (named([one], scope) ?? one)));
    if (whole) at += whole.size - 1;
  }
  return result;
}

/** The unknown names from one on that stand right behind each other. */
function runFrom(found: readonly Mention[], at: number): readonly Mention[] {
  const run = [found[at]!];
  while (run.length < RUN_MAX) {
    const next = besides(run.at(-1), found[at + run.length]);
    if (!next) break;
    run.push(next);
  }
  return run;
}

/** The name that most of a run's first words are by their sound, two of them at least. */
function wholeName(run: readonly Mention[], scope: LinkScope): { name: Mention; size: number } | null {
  for (let size = run.length; size > 1; size--) {
    const name = named(run.slice(0, size), scope);
    if (name) return { name, size };
  }
  return null;
}

/** "وماكرون": a little word and a name by its sound, where the whole word is none. */
function parted(one: Mention, scope: LinkScope): Mention[] {
  const token = scope.words[one.start];
  if (one.unknown !== 'name-like' || !token || namedBySound(token.key, scope.graph).length) return [one];
  for (const { before, rest } of partings(token)) {
    const found = namedBySound(rest.key, scope.graph);
    if (found.length)
      return [...before.map((little) => cliticMention(little, one.start)), heardAs(one, one, found, scope)];
  }
  return [one];
}

/** What a run of mentions sounds like, as one mention; null where it is like no name, or of a script that names have. */
function named(run: readonly Mention[], scope: LinkScope): Mention | null {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (first.unknown === 'no' || !/^[\u0400-\u06ff]/.test(first.key) || !isWrittenAsName(first, scope)) return null;
  const key = run.map((one, at) => `${one.key}${at === run.length - 1 || one.after === '\u200c' ? '' : ' '}`).join('');
  const found = soundIn(key, scope);
  return found.length ? heardAs(first, last, found, scope) : null;
}

/** Tajik writes "о" for the long "a" of Persian: "Ҳошимӣ" is Hashemi. */
function soundIn(key: string, { text, graph }: LinkScope): readonly NameSense[] {
  const found = namedBySound(key, graph);
  return !found.length && /[ӣҳҷқғӯ]/i.test(text) ? namedBySound(key.replaceAll('о', 'а'), graph) : found;
}

function heardAs(first: Mention, last: Mention, senses: readonly NameSense[], { text, words }: LinkScope): Mention {
  const entities = senses.map(({ kind, id, how }): Entity => ({ kind, id, how }));
  return mention(text, words, first.start, last.end, { entities });
}

/** The unknown name that stands right behind another: both are parts of one person's name. */
function besides(one: Mention | undefined, next: Mention | undefined): Mention | undefined {
  return isName(one) && isName(next) && /^[ \u200c-]$/.test(one!.after) ? next : undefined;
}

/** Russian writes names with a capital; a question without any capital says nothing by that. */
function isWrittenAsName(one: Mention, { text }: LinkScope): boolean {
  return one.capital || !/^[\u0400-\u04ff]/.test(one.key) || text === text.toLowerCase();
}

function isName(one: Mention | undefined): boolean {
  return one?.unknown === 'name-like' && (one.capital || /^[\u0600-\u06ff]/.test(one.key));
}

/**
 * The officials and bodies whose name in Latin letters is what a folded phrase of another script sounds like, whole and
 * last names before first names. Russian case endings count as no part of the name where
 * the name does not fit with them. Several fitting officials are all given: the caller then asks which.
 */
export function namedBySound(phrase: string, graph: Graph): readonly NameSense[] {
  if (phrase.replaceAll(' ', '').length < 4) return [];
  for (const form of formsOf(phrase)) {
    const alike = namesLike(form, graph);
    const found = sensesOf(alike, isSoundable);
    const bearers = sensesOf(alike, isFirstName);
    const all = [...found, ...bearers.filter((one) => !found.some((other) => other.id === one.id))];
    if (all.length) return all.length <= FITTING_MAX ? all : [];
  }
  return [];
}

type Fit = (sense: NameSense, key: string) => boolean;

/** A first name counts as well: it says who is meant where one official bears it. */
function isFirstName({ kind, how }: NameSense, key: string): boolean {
  return kind === 'official' && how === 'part-of-name' && !key.includes(' ') && key.length >= 5;
}

/** The names in Latin letters that a form sounds like. */
function namesLike(form: string, graph: Graph): readonly LatinName[] {
  const words = soundWords(form);
  const openings = [...openingLetters(words[0] ?? '')];
  const names = openings.flatMap((letter) => latinNames(graph).get(openingOf(words, letter)) ?? []);
  spend(names.length / 4);
  return names.filter((name) => wordsSoundLike(words, name.words));
}

/** What some names may mean, each official and body once. */
function sensesOf(names: readonly LatinName[], isMeant: Fit): readonly NameSense[] {
  const found = new Map<string, NameSense>();
  for (const { key, senses } of names)
    for (const sense of senses.filter((one) => isMeant(one, key)))
      found.set(`${sense.kind}:${sense.id}`, found.get(`${sense.kind}:${sense.id}`) ?? sense);
  return [...found.values()];
}

/** A name in Latin letters, and its words as they are compared by sound. */
interface LatinName {
  readonly key: string;
  readonly words: readonly string[];
  readonly senses: readonly NameSense[];
}

/** The names in Latin letters by how many words they have and how they begin: a phrase sounds like no others. */
type LatinNames = ReadonlyMap<string, readonly LatinName[]>;

function latinNames(graph: Graph): LatinNames {
  const known =
    collected.get(graph) ??
    uncounted(() => groupBy(latinEntries(graph), ({ words }) => openingOf(words, words[0]?.[0] ?? '')));
  collected.set(graph, known);
  return known;
}

function openingOf(words: readonly string[], letter: string): string {
  return `${words.length}${letter}`;
}

/** The names of graphs seen: a graph never changes, and each unknown word is compared with all of them. */
const collected = new WeakMap<Graph, LatinNames>();

function latinEntries({ names }: Graph): readonly LatinName[] {
  return [...names.entries()].flatMap(([key, senses]) =>
    /^[a-z ]+$/.test(key) ? [{ key, words: soundWords(key), senses }] : [],
  );
}

/** Short names of bodies are acronyms and words; first names alone fit too many. */
function isSoundable({ kind, how }: NameSense, key: string): boolean {
  if (how === 'part-of-name') return false;
  return kind === 'official' || (kind === 'organisation' && key.length >= 6);
}

/** A phrase as typed, then in what may be its nominative: "шадаевым" → "шадаев", "маветерой" → "маветера"; without an Arabic article. */
function formsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  if (/^[\u0600-\u06ff ]+$/.test(phrase)) {
    const bare = words.map((word) => (word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word)).join(' ');
    return [...new Set([phrase, bare])];
  }
  const without = words.map((word) => (word.length >= 5 ? word.replace(/(?:ом|ем|ым|ои|еи|а|у|е|ю|я|и)$/, '') : word));
  const nominatives = ['', 'а', 'и', 'я'].map((ending) =>
    without.map((word, at) => (word === words[at] ? word : word + ending)).join(' '),
  );
  return [...new Set([phrase, ...nominatives])];
}
