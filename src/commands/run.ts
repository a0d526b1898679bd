import { didYouMean } from '../core/nearest/did-you-mean.js';
import { write } from '../platforms/terminal/write.js';
import { ask } from './ask.js';
import { BrokenKnowledge } from './broken-knowledge.js';
import { changes } from './changes.js';
import { check } from './check.js';
import { BadUse, type Command, readArguments } from './command.js';
import { commands } from './commands.js';
import { completionOf } from './completion.js';
import { digest } from './digest.js';
import { doctor } from './doctor.js';
import { exportCommand } from './export.js';
import { draw } from './draw.js';
import { gaps } from './gaps.js';
import { helpFor, helpForAll } from './help.js';
import { importCommand } from './import.js';
import { list } from './list.js';
import { manifest } from './manifest.js';
import { mcp } from './mcp.js';
import { serve } from './serve.js';
import type { Shell } from './shell.js';
import { show } from './show.js';
import { store } from './store.js';
import { VERSION, version } from './version.js';
import { web } from './web.js';

/** Every command, in the order help lists them. */
export const COMMANDS: readonly Command[] = [
  serve,
  ask,
  show,
  list,
  exportCommand,
  draw,
  check,
  importCommand,
  changes,
  gaps,
  digest,
  mcp,
  manifest,
  commands,
  web,
  store,
  doctor,
  completionOf(() => COMMANDS),
  version,
];

/**
 * Runs one command line (without `node` and the program's path) and gives its exit code: 0 done, 1 broken knowledge
 * with all problems on stderr, 2 bad use with one line on stderr.
 */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h') return await say(shell, helpForAll(COMMANDS));
    if (name === 'help') return await say(shell, rest[0] ? helpFor(commandNamed(rest[0])) : helpForAll(COMMANDS));
    if (name === '--version' || name === '-v') return await say(shell, VERSION);
    return await runCommand(commandNamed(name), rest, shell);
  } catch (error) {
    return await explain(error, name, shell);
  }
}

async function runCommand(command: Command, args: readonly string[], shell: Shell): Promise<number> {
  const given = readArguments(command, args);
  if (given.has('help')) return say(shell, helpFor(command));
  if (given.operands.length > 0 && command.operands === '') {
    throw new BadUse(`it takes no operand, such as "${given.operands[0]}".`);
  }
  return command.run(given, shell);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return command;
  const names = COMMANDS.map((one) => one.name);
  const otherwise = `Commands: ${names.join(', ')}; a question is asked with: sideline ask QUESTION`;
  throw new BadUse(`there is no command "${name}". ${didYouMean(name, names, otherwise)}`);
}

async function explain(error: unknown, name: string | undefined, shell: Shell): Promise<number> {
  if (error instanceof BadUse) {
    const command = COMMANDS.some((one) => one.name === name) ? `sideline ${name}` : 'sideline';
    await write(shell.stderr, `${command}: ${error.message.replaceAll(/\s+/g, ' ')} (${command} --help)\n`);
    return 2;
  }
  if (error instanceof BrokenKnowledge) {
    await write(shell.stderr, `${error.problems.join('\n')}\n`);
    return 1;
  }
  throw error;
}

async function say(shell: Shell, text: string): Promise<number> {
  await write(shell.stdout, `${text}\n`);
  return 0;
}
