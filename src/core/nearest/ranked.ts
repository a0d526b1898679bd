import Fuse from 'fuse.js';

/** What candidates are compared by, folded; each kind of text has its own weight. */
export interface Described {
  /** What it is called: names, aliases, titles. */
  readonly names: readonly string[];
  /** The subjects that it is about. */
  readonly topics: readonly string[];
  /** Conferences and places. */
  readonly conferences: readonly string[];
  /** Sentences on record of it, and posts. */
  readonly summaries: readonly string[];
}

/** What something is called says more than what it is about or where it was, and that more than a word of a sentence. */
const KEYS = [
  { name: 'names', weight: 4 },
  { name: 'topics', weight: 2 },
  { name: 'conferences', weight: 2 },
  { name: 'summaries', weight: 1 },
];

/** Candidates that are ranked at once: fuse.js reads every text of each. */
export const RANKED_MAX = 40;

/** Letters of what was typed, and of all the texts of one kind that a candidate has, that are compared. */
const TYPED_MAX = 120;
const TEXTS_MAX = 600;

/** One wrong letter in four: beyond that short words are found in everything. */
const WRONG = 0.25;

/**
 * Candidates by how much of what was typed they hold, misspelt words too: rare words count for more than common ones, and
 * names for more than sentences. Those that hold nothing of it come last; as good as each other, they stay in their order.
 *
 * `typed` is folded words with spaces between them. Of more than `RANKED_MAX` candidates the first ones are ranked, and the
 * others stay behind them. Pure; what it takes is bounded by the three limits above, whatever is given.
 */
export function ranked<T>(typed: string, candidates: readonly T[], describe: (one: T) => Described): readonly T[] {
  if (candidates.length < 2 || typed.trim() === '') return candidates;
  const compared = candidates.slice(0, RANKED_MAX).map((one) => shortened(describe(one)));
  const fuse = new Fuse(compared, { keys: KEYS, useTokenSearch: true, threshold: WRONG, ignoreFieldNorm: true });
  const order = fuse.search(typed.slice(0, TYPED_MAX)).map(({ refIndex }) => refIndex);
  const held = new Set(order);
  return [...order.map((at) => candidates[at]!), ...candidates.filter((_, at) => !held.has(at))];
}

/** One text of each kind: fuse.js would count each of several for itself, and what has most aliases would come first. */
function shortened({ names, topics, conferences, summaries }: Described): Record<keyof Described, string> {
  const cut = (texts: readonly string[]) => texts.join(' ').slice(0, TEXTS_MAX);
  return { names: cut(names), topics: cut(topics), conferences: cut(conferences), summaries: cut(summaries) };
}
