import type { Sideline } from '../bot/ports/sideline.js';
import { BrokenKnowledge } from './command.js';

/** Loads a knowledge folder and makes it answer. Rejects with `BrokenKnowledge`, all problems in it. */
export async function openSideline(dir: string): Promise<Sideline> {
  const [{ loadKnowledge }, { createSideline }] = await Promise.all([
    import('../knowledge/load.js'),
    import('../bot/create-sideline.js'),
  ]);
  const loaded = await loadKnowledge(dir);
  if (loaded.ok) return createSideline(loaded.knowledge);
  const { printProblem } = await import('../knowledge/problem.js');
  throw new BrokenKnowledge(loaded.problems.map(printProblem));
}
