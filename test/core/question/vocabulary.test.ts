import { describe, expect, it } from 'vitest';
import { nameKeys, phraseKey, tokens } from '../../../src/core/graph/normalise.js';
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
    expect(entries(vocabulary(name)).filter(({ phrase }) => nameKeys(phrase).length === 0)).toEqual([]);
  });

  it.each(names)('%s has no phrase twice under the same tag', (name) => {
    const stored = entries(vocabulary(name)).map(({ tag, phrase }) => `${tag}: ${phraseKey(tokens(phrase))}`);
    expect(repeated(stored)).toEqual([]);
  });

  it.each(['FRENCH', 'SPANISH', 'TRANSLITERATED'])('%s gives no English word another tag', (name) => {
    const english = tagsByKey(ENGLISH);
    const clashes = [...tagsByKey(vocabulary(name))].flatMap(([key, tags]) => {
      const known = key.includes(' ') ? undefined : english.get(key);
      return known ? [...tags].filter((tag) => !known.has(tag)).map((tag) => `${tag}: ${key}`) : [];
    });
    expect(clashes).toEqual([]);
  });
});

describe('words with affixes', () => {
  const arabic = tagsByKey(ARABIC);
  const persian = tagsByKey(PERSIAN);

  it.each(['المذكرة', 'بالمذكرات', 'وللاجتماع', 'بنظيره', 'ووقعت', 'ومتى'])(
    'knows %s with what is written in one word before it',
    (word) => {
      expect(tagsOf(arabic, word)).not.toEqual([]);
    },
  );

  it.each(['تفاهم‌نامه', 'تفاهم نامه های', 'تفاهم‌نامه‌های', 'تفاهمنامه‌های', 'تفاهمنامههای', 'تفاهم‌نامه‌ای'])(
    'knows %s, whatever stands before the ending',
    (word) => {
      expect(tagsOf(persian, word)).toEqual(['kind:memorandum of understanding']);
    },
  );

  it('reads "کرده‌اند" together with the noun before it as the verb', () => {
    expect(tagsOf(persian, 'دیدار کرده‌اند')).toEqual(['verb:meet']);
  });
});

function vocabulary(name: string): Vocabulary {
  return LANGUAGES[name] as Vocabulary;
}

/** Every phrase with its tag, in order. */
function entries(words: Vocabulary): { tag: string; phrase: string }[] {
  return Object.entries(words).flatMap(([tag, phrases]) =>
    (phrases as string).split('|').map((phrase) => ({ tag, phrase })),
  );
}

/** The tags of every key that a lexicon stores. */
function tagsByKey(words: Vocabulary): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { tag, phrase } of entries(words)) {
    for (const key of nameKeys(phrase)) found.set(key, (found.get(key) ?? new Set()).add(tag));
  }
  return found;
}

/** The tags of a phrase as somebody types it. */
function tagsOf(words: ReadonlyMap<string, ReadonlySet<string>>, phrase: string): string[] {
  return [...new Set(nameKeys(phrase).flatMap((key) => [...(words.get(key) ?? [])]))];
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}
