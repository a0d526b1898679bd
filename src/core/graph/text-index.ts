import { tokens } from './normalise.js';
import { stem } from './stem.js';

/** A text found, by its position in what was indexed, with its BM25 score and the words of the query it holds. */
export interface TextHit {
  readonly at: number;
  readonly score: number;
  readonly words: ReadonlySet<string>;
}

/** Text postings: stems to the texts that hold them. */
export interface TextIndex {
  /** Texts holding any of the stems, best first (BM25, then position). */
  search(stems: readonly string[]): readonly TextHit[];
  /** Whether any text holds the very word, folded. */
  hasWord(key: string): boolean;
  /** Whether any text holds the stem. */
  has(stem: string): boolean;
  /** How rare a stem is: ln(1 + (N - n + 0.5) / (n + 0.5)); the weight of one word of a question. */
  weight(stem: string): number;
}

/** The stems of a text, in order, with repeats. */
export function stemsOf(text: string): string[] {
  return tokens(text).map((token) => stem(token.key));
}

const K1 = 1.2;
const B = 0.6;

/**
 * Indexes texts; `around` words count a third of those in the text itself, and so find a sentence without outranking
 * the one that says it. BM25: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009).
 */
export function textIndexOf(texts: readonly { text: string; around: readonly string[] }[]): TextIndex {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map(({ text, around }, at) => {
    const own = stemsOf(text);
    for (const one of own) note(postings, one, at, 1);
    for (const one of around.flatMap(stemsOf)) note(postings, one, at, 1 / 3);
    return own.length;
  });
  let wordsHeld: Set<string> | undefined;
  const allWords = () =>
    new Set(
      texts.flatMap(({ text, around }) => [text, ...around].flatMap((one) => tokens(one).map((token) => token.key))),
    );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weight = (one: string) => {
    const n = postings.get(one)?.size ?? 0;
    return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  };
  const search = (stems: readonly string[]) => {
    const scores = new Map<number, number>();
    const words = new Map<number, Set<string>>();
    for (const one of new Set(stems)) {
      for (const [at, times] of postings.get(one) ?? []) {
        const part = (times * (K1 + 1)) / (times + K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean));
        scores.set(at, (scores.get(at) ?? 0) + weight(one) * part);
        words.set(at, (words.get(at) ?? new Set()).add(one));
      }
    }
    const hits = [...scores].map(([at, score]) => ({ at, score, words: words.get(at) ?? new Set<string>() }));
    return hits.sort((a, b) => b.score - a.score || a.at - b.at);
  };
  return {
    search,
    weight,
    has: (one) => postings.has(one),
    hasWord: (key) => {
      wordsHeld ??= allWords();
      return wordsHeld.has(key);
    },
  };
}

function note(postings: Map<string, Map<number, number>>, word: string, at: number, times: number): void {
  const list = postings.get(word) ?? new Map<number, number>();
  list.set(at, (list.get(at) ?? 0) + times);
  postings.set(word, list);
}
