import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import type { Context } from '../context.js';

/** Words of a question that mean something of the conversation, the name to read in their place, and of which record it is. */
export interface Found {
  readonly words: readonly string[];
  readonly name: string;
  readonly ref: Ref;
}

/** Finds such words; null where there are none, or where they fit nothing or several things. */
export type Finder = (items: readonly Item[], context: Context, graph: Graph) => Found | null;

/** The words of items as typed. */
export function typed(...items: readonly (Item | undefined)[]): readonly string[] {
  return items.flatMap((item) => (item ? [item.mention.text] : []));
}
