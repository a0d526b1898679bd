import type { Token } from '../../../graph/normalise.js';
import { PhraseStarts } from '../../../question/dates/phrase-starts.js';
import { ARABIC } from './words/arabic.js';
import { ENGLISH } from './words/english.js';
import { FRENCH } from './words/french.js';
import { PERSIAN } from './words/persian.js';
import { RUSSIAN } from './words/russian.js';
import { TAJIK } from './words/tajik.js';

/**
 * What a phrase does in a schedule. `half` = of the day, behind a time; `part` = of the day, with the time that it means
 * by itself; `clock` = a time of day by name; `hour` = the hour of that number; `past` = minutes before an hour that
 * follows, `late` = minutes behind one; `never` = oftener or rarer than digests come; `other` = leaves out some of the
 * days that follow; `step` = a length of time, behind "every 2".
 */
export type Head =
  | 'each'
  | 'day'
  | 'daily'
  | 'weekdays'
  | 'weekends'
  | 'weekly'
  | 'days'
  | 'except'
  | 'at'
  | 'on'
  | 'and'
  | 'to'
  | 'between'
  | 'half'
  | 'part'
  | 'clock'
  | 'hour'
  | 'past'
  | 'late'
  | 'hours'
  | 'zone-behind'
  | 'zone-before'
  | 'local'
  | 'never'
  | 'other'
  | 'step'
  | 'suffix';

/** A phrase of the vocabulary in a text: the token behind it, and what the line says besides its head. */
export interface Phrase {
  readonly next: number;
  readonly value: string;
  /** Also an ordinary phrase: it counts only beside other words of a schedule. */
  readonly doubtful: boolean;
}

/** The longest phrase with that head that begins with the token, or null. */
export function phraseFor(words: readonly Token[], at: number, head: Head): Phrase | null {
  const found = vocabulary().get(head)?.longestAt(words, at);
  if (!found) return null;
  const { size, meaning } = found;
  return { next: at + size, value: meaning.replace('?', ''), doubtful: meaning.endsWith('?') };
}

type Vocabulary = ReadonlyMap<string, PhraseStarts<string>>;

let memo: Vocabulary | null = null;

function vocabulary(): Vocabulary {
  memo ??= read([ENGLISH, FRENCH, PERSIAN, ARABIC, RUSSIAN, TAJIK].join('\n'));
  return memo;
}

/** Lines of `head value: phrase, phrase, …`; a question mark behind the value makes its phrases doubtful. */
function read(lines: string): Vocabulary {
  const heads = new Map<string, PhraseStarts<string>>();
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [front = '', phrases = ''] = line.split(': ');
    const [head = '', value = ''] = front.split(' ');
    const starts = heads.get(head) ?? new PhraseStarts<string>();
    for (const phrase of phrases.split(', ')) starts.add(phrase, () => value);
    heads.set(head, starts);
  }
  return heads;
}
