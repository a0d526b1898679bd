import type { Graph } from '../graph/graph.js';
import type { Query } from '../query/query.js';
import type { Linked } from '../question/understand.js';

/** What an edit works with: how a text is linked, and the records it is asked of. */
export interface Editing {
  readonly link: (text: string) => Linked;
  readonly graph: Graph;
  /** The query before the one that is edited, where one is known. */
  readonly before?: Query | null;
}
