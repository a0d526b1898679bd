/** The phrases of a long text, found where they stand. */
export interface PhraseTable {
  /** Where a phrase begins in the text; -1 = nowhere. A phrase has no sign of those between phrases. */
  find(phrase: string): number;
}

/** Where the phrases of a list begin in the text, and where they end. */
export type Range = readonly [from: number, to: number];

/** What parts the phrases of a list, and one list from the next. */
const BETWEEN = ',';
const ENDS = [',', '\n', undefined];

/** A slot that no phrase has; the others hold where their phrase begins, plus one. */
const FREE = 0;

/**
 * A hash table (open addressing, linear probing) over lists of phrases in a text, `some,other words,…`, each phrase once
 * and each list up to a line end. It keeps a number a phrase and no string: tens of thousands of words take a tenth of
 * what a Map of them does, and are taken in faster.
 */
export function phraseTable(text: string, lists: readonly Range[]): PhraseTable {
  const slots = new Uint32Array(slotsFor(text));
  for (const list of lists) fill(slots, text, list);
  const mask = slots.length - 1;
  const isAt = (phrase: string, start: number) =>
    text.startsWith(phrase, start) && ENDS.includes(text[start + phrase.length]);
  return {
    find(phrase) {
      if (phrase === '') return -1;
      let slot = hashOf(phrase, 0, phrase.length) & mask;
      while (slots[slot] !== FREE && !isAt(phrase, slots[slot]! - 1)) slot = (slot + 1) & mask;
      return slots[slot]! - 1;
    },
  };
}

/** A power of two, at most half of which is taken. */
function slotsFor(text: string): number {
  let phrases = 1;
  for (let at = text.indexOf(BETWEEN); at >= 0; at = text.indexOf(BETWEEN, at + 1)) phrases++;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) phrases++;
  return 2 ** Math.ceil(Math.log2(2 * phrases));
}

function fill(slots: Uint32Array, text: string, [from, to]: Range): void {
  const mask = slots.length - 1;
  for (let start = from, end = from; start < to; start = end + 1) {
    end = text.indexOf(BETWEEN, start);
    if (end < 0 || end > to) end = to;
    let slot = hashOf(text, start, end) & mask;
    while (slots[slot] !== FREE) slot = (slot + 1) & mask;
    if (end > start) slots[slot] = start + 1;
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over the length and up to six of the UTF-16 units: all would take longer than they tell apart. */
function hashOf(text: string, start: number, end: number): number {
  const step = Math.max(1, (end - start) >> 2);
  let hash = (0x811c9dc5 ^ (end - start)) | 0;
  for (let at = start; at < end; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  hash = Math.imul(hash ^ text.charCodeAt(end - 1), PRIME);
  return hash ^ (hash >>> 15);
}

const PRIME = 0x01000193;
