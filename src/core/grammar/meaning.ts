import type { Graph } from '../graph/graph.js';
import type { BodySort, Days, Kind, Limits, Pattern, Quantity, Query, RecordKind, Role, SetQ } from '../query/query.js';

/** What a verb does with who and what stands around it: which role each takes in which kind of record. */
export interface Frame {
  readonly kind: RecordKind;
  readonly limits?: Limits;
  readonly subject: Role;
  /** `records` = its object is the record itself ("signed a memorandum"); `thing` = what was put forward. */
  readonly object: Role | 'records' | 'thing' | null;
  /** Roles of what stands behind a preposition, where the verb has its own: "asked of Iran". */
  readonly prepositions?: Readonly<Record<string, Role>>;
  /** Who gets it, without a preposition: "offered Kenya training". */
  readonly indirect?: Role;
}

/** Something said of a set: its members stand in `hole` of records of the pattern, in some of them or in none. */
export interface Clause {
  readonly pattern: Pattern;
  readonly hole: Role;
  readonly how: Quantity;
  /** It is said of the whole record: who is involved in a signed document need not have signed it. */
  readonly isOfWhole?: boolean;
}

/** What limits records, before it is known of which kind they are: what a preposition means differs with the kind. */
export interface Limiting {
  /** The kind that it can be said of; null = of every kind. */
  readonly kind: RecordKind | null;
  readonly limits?: Limits;
  readonly marked: readonly Marked[];
  readonly when?: Days;
  /** Words that a sentence of the record holds. */
  readonly words?: readonly string[];
}

/** What may be said of a set: clauses, a limit of its records, that it is within another set, or several of these. */
export type Predicate =
  | { readonly clauses: readonly Clause[] }
  | { readonly limiting: Limiting; readonly isDenied?: boolean }
  | { readonly within: SetQ; readonly isDenied?: boolean }
  /** Several things said of the same ones: "proposed but never signed". */
  | { readonly all: readonly Predicate[] }
  /** One of several, which none can be at once: "signed in Baku or in Tehran". */
  | { readonly any: readonly Predicate[] };

/** What is asked for before anything is said of it: "which countries", "how many of Iran's agreements", "what share of …". */
export interface Ask {
  readonly form: 'list' | 'count' | 'share';
  readonly set: SetQ;
}

/** A noun phrase. `each` = what is said of it is said of every one: "both Iran and Malaysia". */
export interface Phrase {
  readonly set: SetQ;
  readonly each?: readonly SetQ[] | undefined;
  /** "Both A and B": each by itself, and not the one with the other. */
  readonly isApart?: true;
  /** A capital that stands for its country is itself where a place is wanted. */
  readonly capital?: SetQ | undefined;
  /** The people of a country stand for it where a side is wanted: "the Kenyans". */
  readonly asSide?: SetQ | undefined;
  /** Somebody named by a post alone, as those who hold it: of him alone nobody can be asked for. */
  readonly described?: SetQ | undefined;
  /** It stood in brackets: what is said of it goes on no more. */
  readonly isClosed?: boolean;
}

/** A preposition and what stands behind it. */
export interface Marked {
  readonly word: string;
  readonly phrase: Phrase;
}

/** A record noun with what limits it: "memoranda of Iran signed in Baku". `many` records with a clause of their own are sets. */
export interface Records {
  readonly pattern: Pattern;
}

/** What each category of the grammar means. Words that only hold a sentence together mean themselves. */
export interface Meaning {
  NP: Phrase;
  /** A noun phrase that nothing stands around, or all between brackets. */
  WHOLE: Phrase;
  RN: Records;
  /** Records that are counted of each of some members. */
  COUNTED: Records;
  PP: Marked;
  WHEN: Days;
  VP: readonly Clause[];
  GAP: Predicate;
  PRED: Predicate;
  REST: Predicate;
  ASK: Ask;
  PASSIVE: Clause;
  SAID: Clause;
  Q: Query;
  /** Several that something is asked of one by one: "each of Kenya, Ghana and Fiji". */
  EACH: readonly SetQ[];
  /** Their first ones, with commas between. */
  LISTED: readonly SetQ[];
  NAME: Phrase;
  /** A document by words that stand in what is on record of it and of no other. */
  DESCRIBED: Phrase;
  OWNER: Phrase;
  KIND: Kind;
  POST: { readonly ranks: readonly string[]; readonly fields: readonly string[] };
  RECORD: Pattern;
  STATUS: Limits;
  BY: Kind;
  V: Frame;
  PART: Frame;
  PREP: string;
  NUM: number;
  SORT: BodySort;
  /** How people met: one to one, by telephone. */
  MANNER: Limits;
  /** The meetings during which something came about: "when he met the minister in Baku". */
  DURING: Pattern;
  /** Others than somebody who is named further on: "which other countries … besides Kenya". */
  OTHERS: Ask;
  /** What several did with each other: "met each other in Baku". */
  MUTUAL: Clause;
  /** One of what was named before, by what is said of it: "the one with Kenya". */
  THEONE: readonly Marked[];
  /** Two of them: "the one with Kenya or the one with Ghana". */
  CHOICE: readonly (readonly Marked[])[];
  /** Words that the grammar knows nothing of, as content: "drone corridors". */
  WORDS: readonly string[];
  /** What lines of a list are to tell: "the date and the status". */
  DETAIL: readonly string[];
  AMOUNT: Exclude<Quantity, string>;
  TIMES: Exclude<Quantity, string>;
}

/** A word that means nothing by itself. */
export interface Word {
  readonly key: string;
}

/** What rules may look up: the records of the reader. */
export interface Surroundings {
  readonly graph: Graph;
}
