import type { Field, Filter, RecordKind } from './filter.js';

/** What joins or turns what stands around it. `hyphen` and `both` ask for two at once. */
export type Connector = 'open' | 'close' | 'comma' | 'and' | 'or' | 'but' | 'not' | 'only' | 'both' | 'hyphen';

/** A part of what news are wanted of, as the grammar puts them together. */
export type Piece =
  | { readonly is: Connector }
  | { readonly is: 'subject'; readonly field: Field | 'mixed'; readonly filter: Filter }
  /** `narrow` = the word was for less than all records of the kind: "memoranda". */
  | { readonly is: 'kind'; readonly value: RecordKind; readonly narrow: string | null }
  | { readonly is: 'change'; readonly value: string; readonly isNoun: boolean; readonly span: string }
  /** Something that is no part of a filter: what is not known, what no filter can ask for. */
  | { readonly is: 'lost' };
