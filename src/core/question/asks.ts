import type { FactAsked } from './facts/fact.js';

/** Nouns by which those who came to a conference are counted; `editions` counts how often it was held. */
export type CountedNoun = 'countries' | 'companies' | 'ministers' | 'leaders' | 'people' | 'editions';

/** Kinds of records that words name. */
export type RecordNoun = 'meeting' | 'agreement' | 'proposal' | 'official' | 'conference';

/** A time counted from the meeting that a clause speaks of: "the day after", "later that month". */
export interface CountedTime {
  readonly span: string;
  readonly how: 'day-after' | 'day-before' | 'same-day' | 'month-after' | 'month';
}

/**
 * What the words of a question ask beside what is wanted of what, whatever its language. It is read once, where a question
 * is read: an answer goes by this, and by no word.
 */
export interface Asks {
  /** What is still to come. */
  readonly future: boolean;
  /** What was planned or announced: "whom was she due to meet". */
  readonly plan: boolean;
  /** To be told of changes: a digest, an alert. */
  readonly digest: boolean;
  /** What somebody said. */
  readonly saying: boolean;
  /** Who was elected or appointed. */
  readonly winner: boolean;
  /** A number, and whether it is one of money. */
  readonly figure: 'money' | 'number' | null;
  /** Which of several. */
  readonly which: boolean;
  /** One thing or another: "in Paris or in Rome". */
  readonly choice: boolean;
  /** Everybody who ever was that: "all ministers of Kenya". */
  readonly everyone: boolean;
  /** Those alone who were that before: "former ministers of Kenya". */
  readonly former: boolean;
  /** Those alone of whom several posts are on record: "which ministers changed posts". */
  readonly severalPosts: boolean;
  /** Two who are each of the rank named: "between the two ministers". */
  readonly bothRanked: boolean;
  /** Which sort of secretary is meant: "principal", "permanent", "cabinet". */
  readonly secretary: string | null;
  /** Portfolios named: "the transport minister". */
  readonly portfolios: readonly string[];
  /** Kinds of records named. */
  readonly records: readonly RecordNoun[];
  /** What of a conference is asked for by its name. */
  readonly venue: boolean;
  readonly theme: boolean;
  readonly organiser: boolean;
  /** The one conference next to another in time: "right before". */
  readonly neighbour: boolean;
  /** Which of those who came to a conference are counted. */
  readonly turnout: readonly CountedNoun[];
  /** How many took part, and not how many of something else. */
  readonly participants: boolean;
  /** How long something took, and not how long ago it was or for how long it has gone on. */
  readonly duration: boolean;
  readonly countedTime: CountedTime | null;
  /** How an unknown name stands in the question: as all of it, beside something else ("Nabiyev and Halloran"), or within it. */
  readonly unknownName: 'alone' | 'beside' | 'within';
  /** A fact that only a sentence tells: a sum, a length, a share, who is to be elected, what somebody said. */
  readonly fact: FactAsked | null;
  /** The words that are no grammar, in their order, folded. */
  readonly keywords: readonly string[];
  /** Those keywords that carry the question: no names, and no nouns that every record answers to. */
  readonly salient: readonly string[];
}

/** What a question without words asks. */
export const ASKS_NOTHING: Asks = {
  future: false,
  plan: false,
  digest: false,
  saying: false,
  winner: false,
  figure: null,
  which: false,
  choice: false,
  everyone: false,
  former: false,
  severalPosts: false,
  bothRanked: false,
  secretary: null,
  portfolios: [],
  records: [],
  venue: false,
  theme: false,
  organiser: false,
  neighbour: false,
  turnout: [],
  participants: false,
  duration: false,
  countedTime: null,
  unknownName: 'within',
  fact: null,
  keywords: [],
  salient: [],
};
