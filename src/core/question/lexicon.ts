import { longestByFirst } from '../graph/names.js';
import { nameKeys } from '../graph/normalise.js';
import { ARABIC } from './vocabulary/arabic.js';
import { arabicOrPersian } from './vocabulary/arabic-or-persian.js';
import { ENGLISH } from './vocabulary/english.js';
import { FRENCH } from './vocabulary/french.js';
import { PERSIAN } from './vocabulary/persian.js';
import { RUSSIAN } from './vocabulary/russian.js';
import { SPANISH } from './vocabulary/spanish.js';
import type { Tag, Vocabulary } from './vocabulary/tags.js';
import { TAJIK } from './vocabulary/tajik.js';
import { TRANSLITERATED } from './vocabulary/transliterated.js';

/** The words of some languages by folded phrase, with their tags. It depends on no record. */
export interface Lexicon {
  tags(key: string): readonly Tag[];
  /** The most words of any phrase that begins with a word; 0 = none does. */
  longestFrom(first: string): number;
  /** Single words of five letters and more, for spelling. */
  words(): readonly string[];
}

/** Vocabularies by the script they need: a question in one script pays for no other. */
const LATIN = [ENGLISH, FRENCH, SPANISH, TRANSLITERATED] as const;
const CYRILLIC = [RUSSIAN, TAJIK] as const;

const built = new Map<string, Lexicon>();

/** The lexicon for a text: the languages of its scripts, built at the first call. Persian and Arabic share letters, not words. */
export function lexiconFor(text: string): Lexicon {
  const arabic = arabicOrPersian(text) ?? (/[\u0600-\u06ff]/.test(text) ? 'either' : null);
  const cyrillic = /[\u0400-\u04ff]/.test(text);
  const key = `${cyrillic ? 'cyrillic' : ''} ${arabic ?? ''}`;
  const known = built.get(key);
  if (known) return known;
  const vocabularies = [
    ...LATIN,
    ...(cyrillic ? CYRILLIC : []),
    ...(arabic === 'arabic'
      ? [ARABIC]
      : arabic === 'persian'
        ? [PERSIAN]
        : arabic === 'either'
          ? [PERSIAN, ARABIC]
          : []),
  ];
  const lexicon = joined(vocabularies.map(phrasesOf));
  built.set(key, lexicon);
  return lexicon;
}

/** The phrases of one vocabulary, folded, with their tags, and the most words of any that begins with a word. */
interface Phrases {
  readonly tags: ReadonlyMap<string, readonly Tag[]>;
  longestFrom(first: string): number;
}

/** By vocabulary: the languages of a text differ from one to the next, those of a vocabulary never. */
const folded = new Map<Vocabulary, Phrases>();

function phrasesOf(vocabulary: Vocabulary): Phrases {
  const known = folded.get(vocabulary) ?? foldedPhrases(vocabulary);
  folded.set(vocabulary, known);
  return known;
}

function foldedPhrases(vocabulary: Vocabulary): Phrases {
  const tags = new Map<string, Tag[]>();
  for (const [tag, list] of Object.entries(vocabulary) as [Tag, string][]) {
    for (const key of (list ?? '').split('|').flatMap((phrase) => nameKeys(phrase))) addTag(tags, key, tag);
  }
  return { tags, longestFrom: longestByFirst(tags.keys()) };
}

function joined(languages: readonly Phrases[]): Lexicon {
  return {
    tags: (key) => tagsIn(languages, key),
    longestFrom: (first) => languages.reduce((most, { longestFrom }) => Math.max(most, longestFrom(first)), 0),
    words: englishWords,
  };
}

/** The tags of a phrase in all languages that have it, each once: in most of them none does, and in few more than one. */
function tagsIn(languages: readonly Phrases[], key: string): readonly Tag[] {
  let found: readonly Tag[] = NO_TAGS;
  for (const { tags } of languages) {
    const more = tags.get(key);
    if (more) found = found.length === 0 ? more : [...new Set([...found, ...more])];
  }
  return found;
}

const NO_TAGS: readonly Tag[] = [];

function addTag(phrases: Map<string, Tag[]>, key: string, tag: Tag): void {
  const tags = phrases.get(key);
  if (!tags) phrases.set(key, [tag]);
  else if (!tags.includes(tag)) tags.push(tag);
}

let english: readonly string[] | undefined;

/** English words of the vocabulary, which a slip of the pen is corrected to; those of other languages are too near to names. */
function englishWords(): readonly string[] {
  english ??= [...new Set(Object.values(ENGLISH).flatMap((list) => (list ?? '').split('|')))].filter((word) =>
    /^[a-z]{5,}$/.test(word),
  );
  return english;
}
