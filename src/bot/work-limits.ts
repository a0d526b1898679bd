import type { Graph } from '../core/graph/graph.js';

/**
 * Steps of work (`core/graph/work.ts`) for one message. `test/bench/costly.mjs` prints how long they take: less than 100 ms
 * where everyday questions take one.
 */
const MESSAGE_STEPS = 40_000;

/** Steps more for each record: a question may test all of them once, and look at them a few times. */
const STEPS_PER_RECORD = 12;

/** How many messages' work the messages that an answer leans on may take, when they are read again. */
const REPLAYED = 3;

/** The most steps of work that a message may take over some records. */
export function messageSteps(graph: Graph): number {
  const records = Object.values(graph.knowledge).reduce((sum, section) => sum + section.length, 0);
  return MESSAGE_STEPS + STEPS_PER_RECORD * records;
}

/** The most steps of work for reading again what was said before a message. */
export function replaySteps(graph: Graph): number {
  return REPLAYED * messageSteps(graph);
}
