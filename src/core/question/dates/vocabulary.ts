import type { Token } from '../../graph/normalise.js';
import { PhraseStarts } from './phrase-starts.js';
import { ARABIC } from './words/arabic.js';
import { ENGLISH } from './words/english.js';
import { FRENCH } from './words/french.js';
import { PERSIAN } from './words/persian.js';
import { RUSSIAN } from './words/russian.js';
import { SPANISH } from './words/spanish.js';
import { TAJIK } from './words/tajik.js';

/** Lengths of time that people count in. */
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

/** Where in a month or year: its first, second or last third. */
export type Part = 'early' | 'mid' | 'late';

/** What a small word does to the date beside it. `to` and `and` only join two dates; `from` may also stand alone. */
export type Link =
  | 'in'
  | 'on'
  | 'since'
  | 'until'
  | 'before'
  | 'after'
  | 'between'
  | 'from'
  | 'to'
  | 'and'
  | 'or'
  | 'onwards';

/** One thing that a word or phrase means for dates. `doubtful` = also an ordinary word: it counts only beside other date words. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number; readonly solar: boolean; readonly doubtful: boolean }
  | { readonly is: 'weekday'; readonly weekday: number; readonly doubtful: boolean }
  | { readonly is: 'season'; readonly season: number }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'decade'; readonly first: number }
  | { readonly is: 'shift'; readonly by: number; readonly rolling: boolean }
  | { readonly is: 'relative-day'; readonly days: number }
  | { readonly is: 'now' }
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: 'link'; readonly link: Link }
  | { readonly is: 'count'; readonly count: number; readonly vague: boolean }
  | { readonly is: 'rank'; readonly rank: number }
  | { readonly is: 'ago' }
  | { readonly is: 'recent' }
  | { readonly is: 'ahead' }
  | { readonly is: 'event'; readonly of: 'conference' | 'conferences' | 'meetings' }
  | { readonly is: 'filler' }
  | { readonly is: 'era' }
  | { readonly is: 'the' }
  | { readonly is: 'verb' };

/** What a vocabulary line's head says; the names follow it. */
const HEADS: ReadonlyMap<string, (value: string, doubtful: boolean) => Meaning> = new Map<
  string,
  (value: string, doubtful: boolean) => Meaning
>(
  Object.entries({
    month: (value, doubtful) => ({ is: 'month', month: Number(value), solar: false, doubtful }),
    solar: (value, doubtful) => ({ is: 'month', month: Number(value), solar: true, doubtful }),
    weekday: (value, doubtful) => ({ is: 'weekday', weekday: Number(value), doubtful }),
    season: (value) => ({ is: 'season', season: Number(value) }),
    unit: (value) => ({ is: 'unit', unit: value as Unit }),
    decade: (value) => ({ is: 'decade', first: Number(value) }),
    shift: (value) => ({ is: 'shift', by: Number(value), rolling: false }),
    rolling: (value) => ({ is: 'shift', by: Number(value), rolling: true }),
    day: (value) => ({ is: 'relative-day', days: Number(value) }),
    now: () => ({ is: 'now' }),
    part: (value) => ({ is: 'part', part: value as Part }),
    link: (value) => ({ is: 'link', link: value as Link }),
    count: (value) => ({ is: 'count', count: Number(value), vague: false }),
    vague: (value) => ({ is: 'count', count: Number(value), vague: true }),
    rank: (value) => ({ is: 'rank', rank: Number(value) }),
    ago: () => ({ is: 'ago' }),
    recent: () => ({ is: 'recent' }),
    ahead: () => ({ is: 'ahead' }),
    event: (value) => ({ is: 'event', of: value as 'conference' | 'conferences' | 'meetings' }),
    filler: () => ({ is: 'filler' }),
    era: () => ({ is: 'era' }),
    the: () => ({ is: 'the' }),
    verb: () => ({ is: 'verb' }),
  }),
);

/** A phrase of the vocabulary that stands in a text: how many tokens it takes and all it may mean. */
export interface Phrase {
  readonly size: number;
  readonly meanings: readonly Meaning[];
}

/** The longest phrase of the vocabulary that begins with the token, or null. */
export function phraseAt(words: readonly Token[], at: number): Phrase | null {
  const first = words[at];
  if (!first) return null;
  if (!vocabulary().beginsWith(first.key)) return first.bare === null ? null : elided(first.bare);
  const found = vocabulary().longestAt(words, at);
  return found && { size: found.size, meanings: found.meaning };
}

/** French "d'août": the word without its elision. */
function elided(bare: string): Phrase | null {
  const meanings = vocabulary().of(bare);
  return meanings ? { size: 1, meanings } : null;
}

type Vocabulary = PhraseStarts<readonly Meaning[]>;

let memo: Vocabulary | null = null;

function vocabulary(): Vocabulary {
  memo ??= read([ENGLISH, FRENCH, PERSIAN, ARABIC, RUSSIAN, SPANISH, TAJIK].join('\n'));
  return memo;
}

/** Lines of `head value: phrase, phrase?, …`; a question mark makes a month or weekday doubtful. */
function read(lines: string): Vocabulary {
  const starts: Vocabulary = new PhraseStarts();
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [head = '', phrases = ''] = line.split(': ');
    const [kind = '', value = ''] = head.split(' ');
    for (const phrase of phrases.split(', ')) {
      const meaning = HEADS.get(kind)?.(value, phrase.endsWith('?'));
      if (meaning) starts.add(phrase.replace('?', ''), (before = []) => [...before, meaning]);
    }
  }
  return starts;
}
