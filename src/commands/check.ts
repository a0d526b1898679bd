import { write } from '../platforms/terminal/write.js';
import { knowledgeDir } from './circumstances.js';
import { BadUse, type Command } from './command.js';

/** `sideline check`: the format of a knowledge folder and the rules of curation. */
export const check: Command = {
  name: 'check',
  summary: 'check a knowledge folder by its format and all its rules',
  operands: '[DIR]',
  options: [],
  details: [
    'Without DIR: KNOWLEDGE_DIR, else the folder that comes along.',
    'Prints every problem as path:line:column, what is wrong, and the likely fix; then exits 1.',
  ],
  async run(given, shell) {
    const [named, extra] = given.operands;
    if (extra !== undefined) throw new BadUse(`it checks one folder at a time; leave out "${extra}".`);
    const dir = named ?? (await knowledgeDir(shell));
    const { checkKnowledge } = await import('../curate/check-knowledge.js');
    const { printable, printProblem } = await import('../knowledge/problem.js');
    const { problems, counts } = await checkKnowledge(dir, { now: shell.now() });
    const records = Object.values(counts).reduce((sum, one) => sum + one, 0);
    const summary = `${printable(dir)}: ${counted(records, 'record')}, ${counted(problems.length, 'problem')}`;
    await write(shell.stdout, `${[...problems.map(printProblem), summary].join('\n')}\n`);
    return problems.length === 0 ? 0 : 1;
  },
};

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
