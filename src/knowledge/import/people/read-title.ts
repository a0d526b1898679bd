import { ALSO_SURNAMES, BODY_WORDS, FIELDS, HEADS, HONORIFICS, QUALIFIERS } from './title-words.js';
import type { Word } from './words.js';

/** Titles that stand next to each other, and the word after them. */
export interface TitleReading {
  /** As printed, one or more: `Crown Prince`, `Prime Minister`. */
  readonly titles: readonly string[];
  readonly end: number;
  /** "Presidents Clinton and Bush": the names that follow share the title. */
  readonly isPlural: boolean;
}

/** The titles that start at a word, or null: `Prime Minister and Minister of Defense`, `Speaker of the Knesset`. */
export function readTitles(words: readonly Word[], at: number): TitleReading | null {
  const titles: string[] = [];
  let [end, isPlural] = [at, false];
  for (let next: number | null = at; next !== null; next = afterConjunction(words, end)) {
    const one = readTitle(words, next);
    if (one === null) break;
    titles.push(...one.titles);
    [end, isPlural] = [one.end, isPlural || one.isPlural];
  }
  return titles.length > 0 ? { titles, end, isPlural } : null;
}

/** "and", "&" or "/" between two titles of one person. */
function afterConjunction(words: readonly Word[], at: number): number | null {
  return ['and', '&', '/'].includes(words[at]?.text ?? '') ? at + 1 : null;
}

function readTitle(words: readonly Word[], at: number): TitleReading | null {
  let end = at;
  while (isTitleWord(words, end)) end++;
  const heads = words.slice(at, end).flatMap((word, index) => (headOf(word) === null ? [] : [at + index]));
  const last = heads.at(-1);
  if (last === undefined) return null;
  const honorific = heads
    .slice(1)
    .find((head) => HONORIFICS.has(words[head]?.text.toLowerCase().replace('.', '') ?? ''));
  if (honorific !== undefined) return readTitle(words.slice(0, honorific), at);
  if (heads.length > 1 && isTheName(words, last, end)) return readTitle(words.slice(0, last), at);
  const after = afterFields(words, last + 1);
  const text = words.slice(at, after).map((word) => word.text);
  const isPlural = headOf(words[last] as Word)?.isPlural === true;
  // "Foreign Minister Federal Genscher": a word of titles that slipped behind the head is no name.
  const isSlip = after === last + 1 && end > after && isCapital(words[end]?.text ?? '');
  return { titles: [titleOf(text, isPlural)], end: isSlip ? end : after, isPlural };
}

/** "Prime Minister Major": a head that is also a surname, after a title and with no name behind it. */
function isTheName(words: readonly Word[], last: number, end: number): boolean {
  const word = words[last]?.text ?? '';
  return last === end - 1 && ALSO_SURNAMES.has(word.toLowerCase()) && !/^\p{Lu}/u.test(words[end]?.text ?? '');
}

function isTitleWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const small = word.text.toLowerCase();
  return headOf(word) !== null || QUALIFIERS.has(small) || (FIELDS.has(small) && isCapital(word.text));
}

interface Head {
  readonly isPlural: boolean;
}

const SMALL_HEADS: ReadonlySet<string> = new Set(['leader', 'counterpart']);

/** What a word is head of; `President-elect` and `Minister-Prince` are heads too. */
function headOf({ text }: Word): Head | null {
  const small = text.toLowerCase().replace(/\.$/, '');
  if (!isCapital(text) && !SMALL_HEADS.has(small)) return null;
  if (HEADS.has(small) || HEADS.has(small.replace(/-(?:elect|designate|regent)$/, ''))) return { isPlural: false };
  const [first = '', second = '', ...others] = small.split('-');
  if (others.length === 0 && HEADS.has(first) && HEADS.has(second)) return { isPlural: false };
  return small.endsWith('s') && HEADS.has(small.slice(0, -1)) ? { isPlural: true } : null;
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Past "of Foreign Affairs and Trade", "of the Knesset", "for Relations with States", where such words follow. */
function afterFields(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < words.length; ) {
    const next = afterLink(words, at, end > from);
    const stop =
      next === null ? at : afterFieldWords(words, next, words[at]?.text === 'of' || words[at]?.text === 'for');
    if (next === null || stop === next) break;
    at = end = stop;
  }
  return end;
}

function afterLink(words: readonly Word[], at: number, isInside: boolean): number | null {
  const word = words[at]?.text ?? '';
  if (!['of', 'for', ...(isInside ? ['and', 'with', ','] : [])].includes(word)) return null;
  return words[at + 1]?.text === 'the' ? at + 2 : at + 1;
}

function afterFieldWords(words: readonly Word[], from: number, isFirst: boolean): number {
  let at = from;
  while (isFieldWord(words[at]?.text ?? '')) at++;
  // "and Foreign Minister": a head that follows begins another title; in "of State Cardinal" it begins the name.
  return !isFirst && headOf(words[at] ?? NOTHING) !== null ? from : at;
}

const NOTHING: Word = { text: '', start: 0, end: 0 };

function isFieldWord(text: string): boolean {
  const small = text.toLowerCase();
  return isCapital(text) && (FIELDS.has(small) || BODY_WORDS.has(small));
}

function titleOf(words: readonly string[], isPlural: boolean): string {
  const text = words.join(' ').replace(/ ,/g, ',');
  return isPlural ? text.replace(/s$/, '') : text;
}
