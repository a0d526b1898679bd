import type { Replied } from '../bot/answer-message.js';
import type { NoFile } from '../bot/ports/exports.js';
import { repliedAgain, replayed } from '../bot/replayed.js';
import { replaySteps } from '../bot/work-limits.js';
import { WHOLE_PAGE } from '../core/answer/page.js';
import type { Graph } from '../core/graph/graph.js';
import { withinWork } from '../core/graph/work.js';
import type { Circumstances } from '../core/question/understand.js';

/** A question in its conversation, and whose records it is asked of. */
export interface AskedOf {
  readonly question: string;
  /** The messages that it leans on; none unless it is said. */
  readonly after?: readonly string[];
  readonly graph: Graph;
  readonly at: Circumstances;
}

/**
 * Reads a question as the chat does, and makes something of what it is answered, in as many steps of work as messages there have.
 * Never throws for what somebody typed.
 */
export function read<T>({ question, after = [], graph, at }: AskedOf, use: (replied: Replied) => T): T | NoFile {
  const setting = { graph, at, size: WHOLE_PAGE, news: null };
  const look = () => use(repliedAgain(question, replayed(after, setting), setting));
  return withinWork(replaySteps(graph), look).made?.value ?? { why: TOO_MUCH };
}

const TOO_MUCH = 'That is too much at once. Ask for less, with fewer names and dates.';
