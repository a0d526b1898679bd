import type { Graph } from '../graph/graph.js';
import type { Linked } from '../question/understand.js';

/** What words of a question are read with: the records of the reader, and the linker. */
export interface Reader {
  readonly graph: Graph;
  readonly link: (text: string) => Linked;
}
