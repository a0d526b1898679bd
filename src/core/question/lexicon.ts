import { nameKeys } from '../graph/normalise.js';
import { ARABIC } from './vocabulary/arabic.js';
import { ENGLISH } from './vocabulary/english.js';
import { FRENCH } from './vocabulary/french.js';
import { PERSIAN } from './vocabulary/persian.js';
import { RUSSIAN } from './vocabulary/russian.js';
import { SPANISH } from './vocabulary/spanish.js';
import { TAJIK } from './vocabulary/tajik.js';
import type { Tag, Vocabulary } from './vocabulary/tags.js';
import { TRANSLITERATED } from './vocabulary/transliterated.js';

/** The words of all languages by folded phrase, with their tags. Built once; it depends on no record. */
export interface Lexicon {
  tags(key: string): readonly Tag[];
  readonly longest: number;
  /** Single words of five letters and more, for spelling. */
  readonly words: readonly string[];
}

const LANGUAGES: readonly Vocabulary[] = [ENGLISH, FRENCH, SPANISH, RUSSIAN, TAJIK, PERSIAN, ARABIC, TRANSLITERATED];

let built: Lexicon | undefined;

/** The lexicon, built at the first call. */
export function lexicon(): Lexicon {
  built ??= build(LANGUAGES);
  return built;
}

function build(vocabularies: readonly Vocabulary[]): Lexicon {
  const phrases = new Map<string, Tag[]>();
  for (const vocabulary of vocabularies) {
    for (const [tag, list] of Object.entries(vocabulary) as [Tag, string][]) {
      for (const key of list.split('|').flatMap((phrase) => nameKeys(phrase))) addTag(phrases, key, tag);
    }
  }
  const keys = [...phrases.keys()];
  return {
    tags: (key) => phrases.get(key) ?? [],
    longest: keys.reduce((most, key) => Math.max(most, key.split(' ').length), 1),
    words: keys.filter((key) => /^[a-z]{5,}$/.test(key)),
  };
}

function addTag(phrases: Map<string, Tag[]>, key: string, tag: Tag): void {
  const tags = phrases.get(key);
  if (!tags) phrases.set(key, [tag]);
  else if (!tags.includes(tag)) tags.push(tag);
}
