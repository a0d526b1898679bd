import { describe, expect, it } from 'vitest';
import { phraseKey, tokens } from '../../../src/core/graph/normalise.js';
import { ARABIC } from '../../../src/core/question/vocabulary/arabic.js';
import { ENGLISH } from '../../../src/core/question/vocabulary/english.js';
import { FRENCH } from '../../../src/core/question/vocabulary/french.js';
import { PERSIAN } from '../../../src/core/question/vocabulary/persian.js';
import { RUSSIAN } from '../../../src/core/question/vocabulary/russian.js';
import { SPANISH } from '../../../src/core/question/vocabulary/spanish.js';
import type { Vocabulary } from '../../../src/core/question/vocabulary/tags.js';
import { TAJIK } from '../../../src/core/question/vocabulary/tajik.js';
import { TRANSLITERATED } from '../../../src/core/question/vocabulary/transliterated.js';

const LANGUAGES: Readonly<Record<string, Vocabulary>> = {
  ARABIC,
  FRENCH,
  PERSIAN,
  RUSSIAN,
  SPANISH,
  TAJIK,
  TRANSLITERATED,
};
const names = Object.keys(LANGUAGES);

describe('vocabularies of other languages', () => {
  it.each(names)('%s folds every phrase to a key', (name) => {
    expect(entries(vocabulary(name)).filter(({ key }) => key === '')).toEqual([]);
  });

  it.each(names)('%s has no phrase twice under the same tag', (name) => {
    expect(repeated(entries(vocabulary(name)).map(({ tag, key }) => `${tag}: ${key}`))).toEqual([]);
  });

  it.each(['FRENCH', 'SPANISH', 'TRANSLITERATED'])('%s gives no English word another tag', (name) => {
    const english = tagsByKey(ENGLISH);
    const clashes = entries(vocabulary(name)).filter(
      ({ tag, key }) => !key.includes(' ') && english.has(key) && !english.get(key)?.has(tag),
    );
    expect(clashes.map(({ tag, key }) => `${tag}: ${key}`)).toEqual([]);
  });
});

describe('words with affixes', () => {
  it('knows Arabic words with the article, prepositions and "and" written in one word', () => {
    const arabic = tagsByKey(ARABIC);
    for (const word of ['المذكرة', 'بالمذكرات', 'وللاجتماع', 'بنظيره', 'ووقعت', 'ومتى']) {
      expect(arabic.has(keyOf(word)), word).toBe(true);
    }
  });

  it('knows Persian plurals with a ZWNJ, a space or nothing before the ending', () => {
    const memoranda = ['تفاهم‌نامه‌های', 'تفاهم نامه های', 'تفاهمنامه‌های', 'تفاهمنامههای', 'تفاهم‌نامه'];
    const persian = tagsByKey(PERSIAN);
    for (const word of memoranda)
      expect(persian.get(keyOf(word))?.has('kind:memorandum of understanding'), word).toBe(true);
  });

  it('reads "کرد" together with the noun before it as the verb', () => {
    expect(tagsByKey(PERSIAN).get(keyOf('دیدار کرده‌اند'))).toEqual(new Set(['verb:meet']));
  });
});

function vocabulary(name: string): Vocabulary {
  return LANGUAGES[name] as Vocabulary;
}

/** Every phrase as a lexicon would store it. */
function entries(words: Vocabulary): { tag: string; key: string }[] {
  return Object.entries(words).flatMap(([tag, phrases]) =>
    (phrases as string).split('|').map((phrase) => ({ tag, key: keyOf(phrase) })),
  );
}

function keyOf(phrase: string): string {
  return phraseKey(tokens(phrase));
}

function tagsByKey(words: Vocabulary): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { tag, key } of entries(words)) found.set(key, (found.get(key) ?? new Set()).add(tag));
  return found;
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
