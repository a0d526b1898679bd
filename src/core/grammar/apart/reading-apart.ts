import type { Query } from '../../query/query.js';
import type { Editing } from '../editing.js';

/** How the questions that stand beside each other in one sentence are read. */
export interface ReadingApart extends Editing {
  /** What a whole question asks; null where it is not read whole. */
  readonly read: (text: string) => Query | null;
}

/** A question without the words that turn it, and what they make of it. */
export interface Apart {
  readonly rest: string;
  /** The question with them; null where they cannot be said of what the rest asks. */
  readonly turned: (asked: Query, reading: ReadingApart) => Query | null;
}
