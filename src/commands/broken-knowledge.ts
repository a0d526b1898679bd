import type { Problem } from '../knowledge/problem.js';

/** Records that cannot all be read; `problems` are whole lines. Exit 1. */
export class BrokenKnowledge extends Error {
  override readonly name = 'BrokenKnowledge';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Problems of knowledge as the end of a command. */
export async function brokenBy(problems: readonly Problem[]): Promise<BrokenKnowledge> {
  const { printProblem } = await import('../knowledge/problem.js');
  return new BrokenKnowledge(problems.map(printProblem));
}
