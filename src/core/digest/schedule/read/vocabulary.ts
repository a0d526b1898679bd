import type { Token } from '../../../graph/normalise.js';
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
  const first = words[at];
  const known = first && vocabulary().get(`${head} ${first.key}`);
  if (!known) return null;
  for (let size = Math.min(known.longest, words.length - at); size > 0; size -= 1) {
    const value = known.values.get(keyOf(words, at, size));
    if (value !== undefined) return { next: at + size, value: value.replace('?', ''), doubtful: value.endsWith('?') };
  }
  return null;
}

function keyOf(words: readonly Token[], at: number, size: number): string {
  let key = words[at]?.key ?? '';
  for (let next = at + 1; next < at + size; next += 1) key += ` ${words[next]?.key}`;
  return key;
}

/** All phrases of one head that begin with one word. */
interface Start {
  longest: number;
  readonly values: Map<string, string>;
}

let memo: ReadonlyMap<string, Start> | null = null;

function vocabulary(): ReadonlyMap<string, Start> {
  memo ??= read([ENGLISH, FRENCH, PERSIAN, ARABIC, RUSSIAN, TAJIK].join('\n'));
  return memo;
}

function read(lines: string): ReadonlyMap<string, Start> {
  const starts = new Map<string, Start>();
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [front = '', phrases = ''] = line.split(': ');
    const [head = '', value = ''] = front.split(' ');
    for (const phrase of phrases.split(', ')) addPhrase(starts, head, value, phrase);
  }
  return starts;
}

function addPhrase(starts: Map<string, Start>, head: string, value: string, phrase: string): void {
  const words = phrase.split(' ');
  const key = `${head} ${words[0]}`;
  const start = starts.get(key) ?? { longest: 0, values: new Map<string, string>() };
  start.longest = Math.max(start.longest, words.length);
  start.values.set(phrase, value);
  starts.set(key, start);
}
