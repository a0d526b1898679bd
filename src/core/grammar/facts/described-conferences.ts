import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { SetQ } from '../../query/query.js';
import type { Conference } from '../../records/conference.js';
import { countryName, demonym } from '../../records/countries/countries.js';
import { dateInWords } from '../../records/edtf.js';
import { sameWord, wordSet, wordsIn } from './words.js';

/** What events of any sort are called: beside other words it says no more than that an event is meant. */
export const EVENT_NOUNS: ReadonlySet<string> = wordSet(
  'conference conferences summit summits congress congresses event events meeting meetings forum forums assembly assemblies ' +
    'session sessions show shows fair fairs exhibition exhibitions gathering gatherings edition editions ministerial council councils symposium',
);

/**
 * The conferences that words describe: every word stands in the name of each, in that of its town, venue, country or organiser, or in
 * its dates. Empty where a word stands in none, or where nothing says that an event is meant: "the communications minister".
 */
export function conferencesDescribed(words: readonly string[], graph: Graph): readonly Conference[] {
  const telling = words.filter((word) => !EVENT_NOUNS.has(word)).map(sameWord);
  const nouns = words.filter((word) => EVENT_NOUNS.has(word)).map(sameWord);
  if (telling.every((word) => /^\d{4}$/.test(word)) || !(nouns.length || isNamed(words, graph))) return [];
  const known = described(graph);
  const all = known.filter(({ words }) => telling.every((word) => words.has(word)));
  const called = nouns.length ? all.filter(({ named }) => nouns.every((noun) => named.has(noun))) : [];
  // Who organises it is no name of it, but beside what it is called: "the ITU".
  const own = called.length ? called : all.filter(({ bodies }) => telling.some((word) => !bodies.has(word)));
  // "The meeting in Tehran" is any: one that is an event has more of its name.
  const isAny = nouns.length > 0 && nouns.every((noun) => noun === sameWord('meeting'));
  const meant = isAny ? own.filter(({ named }) => telling.some((word) => named.has(word))) : own;
  return standingOut(meant, telling, graph);
}

/** Whether words hold the name of an event: a place or a year may be that of anything. */
function isNamed(words: readonly string[], graph: Graph): boolean {
  return words.some((_, at) =>
    [1, 2, 3, 4].some((length) =>
      graph.names.exact(words.slice(at, at + length).join(' ')).some(({ kind }) => kind === 'conference'),
    ),
  );
}

/** The words of the names of its organisers. */
function bodyWords({ organisers }: Conference, graph: Graph): ReadonlySet<string> {
  const bodies = organisers.flatMap((id) => graph.organisation(id) ?? []);
  return new Set(
    bodies
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .flatMap(wordsIn)
      .map(sameWord),
  );
}

/** Those whose own name holds most of the words; of those still alike the one where by far the most was done. */
function standingOut(all: readonly Described[], telling: readonly string[], graph: Graph): readonly Conference[] {
  const held = all.map(({ one, named }) => ({ one, number: telling.filter((word) => named.has(word)).length }));
  const most = Math.max(0, ...held.map(({ number }) => number));
  const best = held.filter(({ number }) => number === most).map(({ one }) => one);
  if (best.length < 2 || most > 0) return best;
  const sized = best
    .map((one) => ({ one, size: graph.meetings.matching([[`conference:${one.id}`]]).length }))
    .sort((a, b) => b.size - a.size);
  const [first, second] = sized;
  return first && second && first.size >= FAR * Math.max(1, second.size) ? [first.one] : best;
}

/** How many times as many meetings as the next it has to have to be the one that is meant by its town alone. */
const FAR = 4;

/** Conferences as a set, by the name of the one, or as they were described. */
export function setOfConferences(all: readonly Conference[], words: readonly string[]): SetQ {
  const [only, ...others] = all;
  const said = only && !others.length ? only.name : words.join(' ');
  return { is: 'these', kind: 'conference', ids: all.map(({ id }) => id), said };
}

/** A conference with the words by which it may be described: those of its names, of its organisers, and all of them. */
interface Described {
  readonly one: Conference;
  readonly named: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** The words by which each conference may be described, made once of each graph. */
function described(graph: Graph): readonly Described[] {
  const known = KNOWN.get(graph);
  if (known) return known;
  const all = graph.conferences.records.map((one): Described => {
    const [named, bodies] = [namedBy(one), bodyWords(one, graph)];
    return { one, named, bodies, words: new Set([...named, ...bodies, ...wordsOfSetting(one)]) };
  });
  KNOWN.set(graph, all);
  return all;
}

const KNOWN = new WeakMap<Graph, readonly Described[]>();

/** The words of where and when it was. */
function wordsOfSetting({ city, venue, country, dates }: Conference): readonly string[] {
  const names = country ? [countryName(country), demonym(country)] : [];
  const texts = [city ?? '', venue ?? '', ...names, dates ? dateInWords(dates) : ''];
  return texts.flatMap(wordsIn).map(sameWord);
}

/** The words of the names of a conference; an acronym with its year stands for both, and for the words that are so shortened. */
function namedBy({ name, aliases }: Conference): ReadonlySet<string> {
  const words = [name, ...aliases].flatMap((one) => nameKeys(one).flatMap((key) => key.split(' ')));
  return new Set([...words, ...words.flatMap(inParts)].flatMap((word) => [word, ...inFull(word)]).map(sameWord));
}

/** "mwc25" is "mwc" and "2025", "wtdc" of "wtdc25" too. */
function inParts(word: string): readonly string[] {
  const [, letters, year] = /^([a-z]{2,8})(\d\d)$/.exec(word) ?? [];
  return letters && year ? [letters, `20${year}`] : [];
}

/** What series of events are called in full. */
const IN_FULL: ReadonlyMap<string, readonly string[]> = new Map([
  ['mwc', ['mobile', 'world', 'congress']],
  ['pp', ['plenipotentiary', 'conference']],
  ['wsis', ['world', 'summit', 'information', 'society']],
]);

function inFull(word: string): readonly string[] {
  return IN_FULL.get(word) ?? [];
}
