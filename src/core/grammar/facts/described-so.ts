import type { Graph } from '../../graph/graph.js';
import type { Described } from '../../query/facts-told.js';
import { lexiconFor } from '../../question/lexicon.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { HOLDING, wordSet } from './words.js';

/** Words that one name or title has. */
const PHRASE_MAX = 5;

/** What words call somebody, phrase by phrase, the longest first; null where a word says that something was done. */
export function describedSo(words: readonly string[], graph: Graph): Described | null {
  const found = { ranks: [] as string[], fields: [] as string[], words: [] as string[], sides: [] as string[] };
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(words, at, found, graph);
    if (length === null) return null;
    at += length;
  }
  return found;
}

type Open = { readonly [key in keyof Omit<Described, 'isDenied'>]: string[] };

/** Takes in the longest phrase at a position, and says how many words it has. */
function phraseAt(words: readonly string[], at: number, found: Open, graph: Graph): number | null {
  for (let length = Math.min(PHRASE_MAX, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (isTaken(phrase, found, graph)) return length;
  }
  const word = words[at]!;
  const isDone = lexiconFor('a')
    .tags(word)
    .some((tag) => tag.startsWith('verb:'));
  if (isDone) return null;
  if (!HOLDING.has(word) && word !== 'or') found.words.push(word);
  return 1;
}

function isTaken(phrase: string, found: Open, graph: Graph): boolean {
  const tags = lexiconFor('a').tags(phrase);
  const after = (prefix: string) => tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  const [ranks, fields] = [after('post:'), after('field:')];
  const countries = countriesNamed(phrase);
  const body = graph.names.exact(phrase).find(({ kind, how }) => kind === 'organisation' && how !== 'part-of-name');
  const sides = countries.length === 1 ? countries : body ? [body.id] : [];
  // "Principal secretary": a secretary of another sort is none.
  if (ranks.length) found.words.push(...phrase.split(' ').filter((word) => SORTS.has(word)));
  found.ranks.push(...ranks);
  found.fields.push(...fields);
  if (!ranks.length && !fields.length) found.sides.push(...sides);
  return ranks.length + fields.length + sides.length > 0;
}

/** What says which sort of a rank is meant, where titles of other sorts are of that rank as well. */
const SORTS: ReadonlySet<string> = wordSet('principal permanent cabinet assistant acting caretaker senior interim');
