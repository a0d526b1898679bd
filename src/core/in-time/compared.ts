import type { InTime } from '../query/query.js';

/** Several things that happened, of which the order is asked for: each in words, the surest wording first. */
export interface Compared {
  readonly as: InTime;
  readonly told: readonly (readonly string[])[];
  /** Nothing but their order can be asked: where one of them is not found, the question is not answered otherwise. */
  readonly isSure: boolean;
}
