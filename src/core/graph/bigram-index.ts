import { PostingCollector } from './posting-lists.js';
import { spend } from './work.js';

/** Finds the texts of a list that share letters with another text. */
export interface BigramIndex {
  /**
   * The places on the list of those that share most pairs of neighbouring letters with a text, of both their pairs
   * (Dice coefficient), at least a third of the text's own; ties in the order of the list. One typed array counts.
   */
  alike(text: string, max: number): readonly number[];
  /** The same, by how many pairs of the text they have, however many of their own: a text may be the beginning of a name. */
  holding(text: string, max: number): readonly number[];
}

/** Indexes texts by their pairs of letters. Beginning and end of a text count as letters. */
export function bigramIndex(texts: readonly string[]): BigramIndex {
  const collected = new PostingCollector();
  for (const [at, text] of texts.entries()) for (const gram of bigrams(text)) collected.add(gram, at);
  const grams = collected.lists();
  const most = (own: ReadonlySet<string>, max: number, scoreOf: (shared: number, at: number) => number) => {
    const shared = new Uint8Array(texts.length);
    const touched: number[] = [];
    for (const gram of own) for (const at of grams.list(gram)) if (shared[at]!++ === 0) touched.push(at);
    const least = Math.max(1, Math.floor(own.size / 3));
    spend(60 + touched.length / 10);
    return touched
      .filter((at) => shared[at]! >= least)
      .map((at) => ({ at, score: scoreOf(shared[at]!, at) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, max)
      .map(({ at }) => at);
  };
  return {
    alike: (text, max) => {
      const own = new Set(bigrams(text));
      return most(own, max, (shared, at) => (2 * shared) / (own.size + texts[at]!.length + 1));
    },
    holding: (text, max) => {
      const own = new Set(bigrams(text).slice(0, -1));
      return most(own, max, (shared, at) => shared - texts[at]!.length / 1000);
    },
  };
}

function bigrams(text: string): string[] {
  const padded = `^${text}$`;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
