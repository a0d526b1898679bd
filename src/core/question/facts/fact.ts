/** What kind of thing only a sentence tells: a sum, a share, a length, a number of something, who is to be elected, what was said. */
export type FactKind =
  | 'money'
  | 'share'
  | 'length'
  | 'area'
  | 'duration'
  | 'time'
  | 'number'
  | 'figure'
  | 'candidate'
  | 'statement'
  | 'decision';

/** One thing asked for, and the words that ask for it. */
export interface FactWant {
  readonly kind: FactKind;
  /** Of a number: the stems of what is counted, its head last; none = it is not said again. */
  readonly nouns: readonly string[];
  /** Whether records themselves may be counted or listed for it: then no answer but theirs is denied. */
  readonly isOfRecords: boolean;
  /** The words that ask, folded. */
  readonly span: string;
}

/** Something of a person that records of engagements never tell, in the words that an answer says it with. */
export type NeverTold =
  | 'birth or age'
  | 'pay or wealth'
  | 'phone number or address'
  | 'religion'
  | 'political party'
  | 'family'
  | 'schooling'
  | 'nationality or languages'
  | 'looks or health';

/** A fact that only a sentence tells, as it is asked for. */
export interface FactAsked {
  readonly wants: readonly FactWant[];
  /** What of a person is asked for that records never tell. */
  readonly neverTold: NeverTold | null;
  /** Whose account it is to be: the id of an official; null = anybody's. */
  readonly speaker: string | null;
}
