import { FIELDS } from './title-words.js';
import type { Word } from './words.js';

/** A name in running text, and the word after it. */
export interface NameReading {
  readonly name: string;
  readonly end: number;
}

/** Little words inside names; they count where a capitalised one follows. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul as ad de del della di da das do dos du der den van von la le las los y e bin ibn ben bint abu abd zu ter ten af av san arap ould'.split(
    ' ',
  ),
);

const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December'.split(' '),
);

/** The name that starts at a word, or null: `Francois-Poncet`, `de la Madrid`, `Haitham bin Tarik Al Said`, `Juan Carlos I`. */
export function readName(words: readonly Word[], at: number, text: string): NameReading | null {
  let end = at;
  while (isNamePart(words, end) && (end === at || isJoined(words, end, text)) && !isDate(words, end, at)) end++;
  const last = words[end - 1];
  const first = words[at];
  if (end === at || !first || !last || isPossessive(text, last)) return null;
  if (words.slice(at, end).filter(({ text: word }) => FIELDS.has(word.toLowerCase())).length > 1) return null;
  return { name: unPossessive(text.slice(first.start, last.end)), end };
}

function isNamePart(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (/^\p{Lu}/u.test(text)) return !NO_NAMES.has(text);
  if (/^\p{Ll}{1,3}['’‑-]\p{Lu}/u.test(text)) return true;
  return PARTICLES.has(text) && isNamePart(words, at + 1);
}

/** Words in capitals that begin something else. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'The',
  'In',
  'On',
  'At',
  'And',
  'Also',
  'U.S.',
  'UN',
  'EU',
  'NATO',
  'OAS',
  'Assembly',
  'Council',
  'Meeting',
  'Summit',
  'Initiative',
  'Conference',
]);

/** Nothing but a space stands between this word and the one before. */
function isJoined(words: readonly Word[], at: number, text: string): boolean {
  return text.slice(words[at - 1]?.end, words[at]?.start) === ' ';
}

/** "President Bush February 1", "President Carter November": a month after a name begins a date. */
function isDate(words: readonly Word[], at: number, from: number): boolean {
  return at > from && MONTHS.has(words[at]?.text ?? '');
}

/** "President Biden's visit", "President Havels' proposal": the person is not the one who was met. */
function isPossessive(text: string, last: Word): boolean {
  return /['’]s$/.test(last.text) || /^['’](?:s\b|\s)/.test(text.slice(last.end));
}

function unPossessive(name: string): string {
  return name.replace(/['’]s$/, '');
}
