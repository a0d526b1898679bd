import type { Graph } from '../graph/graph.js';
import type { Fit } from './fit.js';
import type { Found } from './found.js';
import type { Matches } from './match.js';
import type { Pattern, Role, SetQ } from './query.js';

/** The sets of one query over one graph: what each holds, as members, as a test, or as matches of a pattern. */
export interface Sets {
  readonly graph: Graph;
  /** What a set holds; a set that stands in a query twice is found once. */
  found(set: SetQ): Found;
  /** A set as a test of what stands in a role. */
  fit(set: SetQ): Fit;
  /** The records of a pattern; `bound` limits further roles. */
  matches(pattern: Pattern, bound?: Partial<Record<Role, Fit>>): Matches;
}
