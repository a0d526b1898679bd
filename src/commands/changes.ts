import type { Graph } from '../core/graph/graph.js';
import { write } from '../platforms/terminal/write.js';
import { readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, BrokenKnowledge, type Command } from './command.js';
import type { Shell } from './shell.js';

/** `sideline changes`: what is otherwise in one knowledge folder than in another. */
export const changes: Command = {
  name: 'changes',
  summary: 'say what changed from one knowledge folder to another, each line with its sources',
  operands: 'BEFORE [AFTER]',
  options: [
    { name: 'json', does: 'print it as JSON, as an answer is' },
    { name: 'reader', value: 'a,b', does: 'audience labels that may be seen besides public' },
  ],
  details: [
    'AFTER is KNOWLEDGE_DIR, else the folder that comes along, unless it is given.',
    'BEFORE may be an earlier state from git: git worktree add ../before HEAD~1 && sideline changes ../before/knowledge',
    'Exit 0 whether anything changed or not.',
  ],
  async run(given, shell) {
    const [before, after] = foldersIn(given);
    const { knowledgeDir, reader, colour } = await readCircumstances(given, shell);
    const graphs = [await graphOf(before, reader), await graphOf(after ?? knowledgeDir, reader)] as const;
    const { tellChanges } = await import('../core/digest/changes/whole-change.js');
    await print(tellChanges(...graphs), { json: given.has('json'), colour }, shell);
    return 0;
  },
};

function foldersIn({ operands }: Arguments): readonly [string, string | undefined] {
  const [before, after, ...others] = operands;
  if (before === undefined || others.length > 0) throw new BadUse('it takes one folder, or two: BEFORE [AFTER].');
  return [before, after];
}

async function graphOf(dir: string, reader: readonly string[]): Promise<Graph> {
  const [{ loadKnowledge }, { graphFor }] = await Promise.all([
    import('../knowledge/load.js'),
    import('../core/graph/graph.js'),
  ]);
  const loaded = await loadKnowledge(dir);
  if (loaded.ok) return graphFor(loaded.knowledge, reader);
  const { printProblem } = await import('../knowledge/problem.js');
  throw new BrokenKnowledge(loaded.problems.map(printProblem));
}

async function print(
  answer: Parameters<typeof import('../platforms/terminal/render.js').renderAnswer>[0],
  { json, colour }: { readonly json: boolean; readonly colour: boolean },
  shell: Shell,
): Promise<void> {
  if (json) {
    const { answerJson } = await import('../core/answer/json.js');
    return write(shell.stdout, `${JSON.stringify(answerJson(answer), null, 2)}\n`);
  }
  const { looksOf } = await import('../platforms/terminal/looks.js');
  const { renderAnswer } = await import('../platforms/terminal/render.js');
  await write(shell.stdout, `${renderAnswer(answer, looksOf(shell.stdout, colour))}\n`);
}
