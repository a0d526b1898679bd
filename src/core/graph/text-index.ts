import { LRUCache } from 'lru-cache';
import { tokens } from './normalise.js';
import { NumberList, numberList, startsOf } from './posting-lists.js';
import { stem } from './stem.js';
import { spend } from './work.js';

/** The texts that hold words of a query, by their positions in what was indexed. */
export interface TextHits {
  /** Ascending. */
  readonly positions: Uint32Array;
  /** The BM25 score of each. */
  readonly scores: Float64Array;
  /** For each, the sum of the weights of the words that it holds: each word counts by the weight of its own stem, whichever of its stems is held. */
  readonly held: Float64Array;
}

/** Text postings: stems to the texts that hold them. */
export interface TextIndex {
  /** The texts that hold a stem of any word; a word is its own stem, then others that mean the same. */
  search(words: readonly (readonly string[])[]): TextHits;
  /** The positions of the texts that hold a stem, ascending. */
  positions(stem: string): Uint32Array;
  /** Whether any text holds the very word, folded. */
  hasWord(key: string): boolean;
  /** Whether any text holds the stem. */
  has(stem: string): boolean;
  /** How rare a stem is: ln(1 + (N - n + 0.5) / (n + 0.5)); the weight of one word of a question. */
  weight(stem: string): number;
}

/** The stems of a text, in order, with repeats. */
export function stemsOf(text: string): readonly string[] {
  return TEXTS.memo(text);
}

/** What records say is looked at by one question after the other. */
const TEXTS = new LRUCache<string, readonly string[]>({
  max: 8_192,
  memoMethod: (text) => text.split(' ').flatMap((part) => PARTS.memo(part)),
});

/** What stands between two spaces: texts share most of it. No word runs over a space, and none reads otherwise for what stands beyond one. */
const PARTS = new LRUCache<string, readonly string[]>({
  max: 16_384,
  memoMethod: (part) => tokens(part).map((token) => stem(token.key)),
});

const K1 = 1.2;
const B = 0.6;

/**
 * Indexes texts; `around` words count a third of those in the text itself, and so find a sentence without outranking
 * the one that says it. BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009).
 */
export function textIndexOf(texts: Iterable<{ text: string; around: readonly string[] }>): TextIndex {
  const { stems, words, starts, positions, times, lengths } = indexed(texts);
  // Where no text has a word of its own, all are of the mean length.
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const rangeOf = (one: string): readonly [from: number, to: number] => {
    const number = stems.get(one);
    return number === undefined ? [0, 0] : [starts[number]!, starts[number + 1]!];
  };
  const listOf = (one: string) => positions.subarray(...rangeOf(one));
  const weight = (one: string) => {
    const n = listOf(one).length;
    return Math.log(1 + (lengths.length - n + 0.5) / (n + 0.5));
  };
  const addScores = (one: string, scores: Float64Array) => {
    const ofStem = weight(one);
    const [from, to] = rangeOf(one);
    for (let at = from; at < to; at++) {
      const position = positions[at]!;
      const often = OFTEN[times[at]!]!;
      scores[position]! += ofStem * ((often * (K1 + 1)) / (often + K1 * (1 - B + (B * lengths[position]!) / mean)));
    }
  };
  return {
    search: (asked) => {
      const listed = asked.flat().reduce((sum, one) => sum + 1 + listOf(one).length / 25, 0);
      spend(10 + listed + lengths.length / 200);
      const scores = new Float64Array(lengths.length);
      for (const one of new Set(asked.flat())) addScores(one, scores);
      const found = held(
        asked.map((group) => ({ lists: group.map(listOf), weight: weight(group[0] ?? '') })),
        lengths.length,
      );
      return { ...found, scores: Float64Array.from(found.positions, (position) => scores[position]!) };
    },
    positions: listOf,
    weight,
    has: (one) => stems.has(one),
    hasWord: (key) => words.has(key),
  };
}

/** The texts on any list, each with the weights of the words it holds: those of every group that has it on a list. */
function held(
  groups: readonly { readonly lists: readonly Uint32Array[]; readonly weight: number }[],
  size: number,
): Pick<TextHits, 'positions' | 'held'> {
  const sums = new Float64Array(size);
  const seen = new Uint32Array(size);
  let count = 0;
  for (const [at, { lists, weight }] of groups.entries()) {
    for (const list of lists) {
      for (const position of list) {
        if (seen[position] === at + 1) continue;
        if (seen[position] === 0) count++;
        seen[position] = at + 1;
        sums[position]! += weight;
      }
    }
  }
  const positions = new Uint32Array(count);
  for (let position = 0, next = 0; next < count; position++) if (seen[position] !== 0) positions[next++] = position;
  return { positions, held: Float64Array.from(positions, (position) => sums[position]!) };
}

/** How often a text holds a stem, in one byte: in the text itself in the upper four bits, around it in the lower, 15 at the most each. */
const OWN = 16;
const MOST = 15;

/** By that byte, the number that it counts for. */
const OFTEN = Float64Array.from({ length: 256 }, (_, byte) => {
  let often = byte >> 4;
  for (let around = byte & MOST; around > 0; around--) often += 1 / 3;
  return often;
});

interface Indexed {
  /** The number of each stem. */
  readonly stems: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  /** Where the postings of each stem begin. */
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  readonly times: Uint8Array;
  /** Words of each text, without those around it. */
  readonly lengths: Uint32Array;
}

function indexed(texts: Iterable<{ text: string; around: readonly string[] }>): Indexed {
  const collected = new StemCollector();
  for (const one of texts) collected.add(one);
  return collected.indexed();
}

/** Collects the stems of texts, text by text. */
class StemCollector {
  readonly #words = new Words();
  readonly #stems = numberList();
  readonly #times = new NumberList(new Uint8Array(64));
  /** By text, where its stems end, and how many words it has. */
  readonly #ends = numberList();
  readonly #lengths = numberList();
  /** By stem, the index of its last posting, plus one. */
  readonly #last = numberList();

  add({ text, around }: { text: string; around: readonly string[] }): void {
    const first = this.#stems.length;
    this.#lengths.push(this.#note(text, OWN, first));
    for (const one of around) this.#note(one, 1, first);
    this.#ends.push(this.#stems.length);
  }

  /** Notes the stems of a text, and gives their number. */
  #note(text: string, amount: number, first: number): number {
    let count = 0;
    for (const part of text.split(' ')) {
      for (const one of this.#words.stemsIn(part)) {
        this.#noteStem(one, amount, first);
        count++;
      }
    }
    return count;
  }

  #noteStem(one: number, amount: number, first: number): void {
    while (this.#last.length <= one) this.#last.push(0);
    const last = this.#last.values[one]!;
    if (last > first) return void this.#again(last - 1, amount);
    this.#stems.push(one);
    this.#times.push(amount);
    this.#last.values[one] = this.#stems.length;
  }

  #again(at: number, amount: number): void {
    const times = this.#times.values[at]!;
    const isFull = amount === OWN ? times >> 4 === MOST : (times & MOST) === MOST;
    if (!isFull) this.#times.values[at] = times + amount;
  }

  /** The postings stem by stem: a counting sort, in which the texts come in order. */
  indexed(): Indexed {
    const { stems, words } = this.#words;
    const starts = startsOf(this.#stems, stems.size);
    const next = starts.slice();
    const positions = new Uint32Array(this.#stems.length);
    const times = new Uint8Array(this.#stems.length);
    for (let text = 0, at = 0; text < this.#ends.length; text++) {
      for (; at < this.#ends.values[text]!; at++) {
        const to = next[this.#stems.values[at]!]!++;
        positions[to] = text;
        times[to] = this.#times.values[at]!;
      }
    }
    return { stems, words, starts, positions, times, lengths: this.#lengths.values.slice(0, this.#lengths.length) };
  }
}

/** Numbers the stems of texts. What stands between two spaces is taken apart once, however often it is met. */
class Words {
  readonly stems = new Map<string, number>();
  readonly words = new Set<string>();
  readonly #parts = new Map<string, readonly number[]>();

  stemsIn(part: string): readonly number[] {
    return this.#parts.get(part) ?? this.#taken(part);
  }

  #taken(part: string): readonly number[] {
    const numbers = tokens(part).map(({ key }) => {
      this.words.add(key);
      return this.#numberOf(stem(key));
    });
    this.#parts.set(part, numbers);
    return numbers;
  }

  #numberOf(one: string): number {
    const known = this.stems.get(one);
    if (known !== undefined) return known;
    this.stems.set(one, this.stems.size);
    return this.stems.size - 1;
  }
}
