import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readArguments } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/run.js';

/** What is wrong with a line of a shell that cannot be run in a test; null where nothing is. */
type Check = (words: readonly string[]) => string | null;

const fine: Check = () => null;

const SCRIPTS = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);
const COMPOSE = parse(readFileSync('.deploy/compose.yaml', 'utf8')) as { services: object };

/** By the first word. A command that is not here cannot stand in a document before somebody says how it is checked. */
const CHECKS: Readonly<Record<string, Check>> = {
  sideline: sidelineFault,
  node: nodeFault,
  ln: fine,
  npm: npmFault,
  docker: dockerFault,
  systemctl: ([verb, ...words]) =>
    unitFault(['daemon-reload', 'enable', 'restart', 'reload', 'status', 'stop', 'start'], verb, words),
  journalctl: (words) => (words.includes('sideline') ? null : 'journalctl names no unit'),
  curl: curlFault,
  pg_dump: (words) => (words.includes('--schema=sideline') ? null : 'pg_dump takes more than the schema of Sideline'),
  psql: fine,
  ollama: ([verb, model]) => (verb === 'pull' && model ? null : 'ollama pulls no model'),
  git: fine,
  cp: existingFault,
  install: existingFault,
  cd: fine,
  printf: fine,
  mkdir: fine,
  tar: fine,
  chmod: fine,
  editor: fine,
};

/** Everything that is wrong with the lines of a block, each with the line it stands in. */
export function faultsIn(text: string): string[] {
  const lines = text.replaceAll(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((line) =>
    line
      .replace(/(?:^|\s)#.*$/, '')
      .split(/\s*(?:&&|\|\||[|;])\s*/)
      .filter((one) => one.trim() !== '')
      .flatMap((one) => {
        const fault = faultOf(one);
        return fault === null ? [] : [`${one.trim()}: ${fault}`];
      }),
  );
}

function faultOf(line: string): string | null {
  const words = line
    .trim()
    .replace(/^(?:sudo )?(?:\w+=\S* )*/, '')
    .replace(/\s*[<>]\s*\S+/g, '')
    .split(/\s+/);
  const check = CHECKS[words[0] ?? ''];
  return check ? check(unquoted(words.slice(1))) : 'no test knows how to check this command';
}

function unquoted(words: readonly string[]): string[] {
  return Array.from(words.join(' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, a, b, c]) => a ?? b ?? c ?? '');
}

/** Whether the program would take these words: the command is there, and so is each option. */
export function sidelineFault([name, ...words]: readonly string[]): string | null {
  if (name === undefined || ['--help', '--version', 'help'].includes(name)) return null;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) return `there is no command ${name}`;
  try {
    readArguments(
      command,
      words.filter((word) => word !== '…'),
    );
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function nodeFault(words: readonly string[]): string | null {
  const [program = '', ...args] = words.filter((word) => !word.startsWith('--env-file='));
  return /(?:^|\/)dist\/main\.js$/.test(program) ? sidelineFault(args) : `node ${program} is not known here`;
}

function npmFault([verb, ...words]: readonly string[]): string | null {
  if (['ci', 'start', 'test', 'link', 'install', 'pack'].includes(verb ?? '')) return null;
  return verb === 'run' && SCRIPTS.includes(words[0] ?? '') ? null : `package.json has no script ${words[0]}`;
}

function dockerFault(words: readonly string[]): string | null {
  const file = words[words.indexOf('-f') + 1];
  if (words.includes('-f') && !existsSync(file ?? '')) return `there is no file ${file}`;
  const service = words[words.indexOf('exec') + (words.includes('-T') ? 2 : 1)];
  if (words.includes('exec') && !Object.keys(COMPOSE.services).includes(service ?? '')) return `no service ${service}`;
  return ['build', 'run', 'compose'].includes(words[0] ?? '') ? null : `docker ${words[0]} is not known here`;
}

function unitFault(verbs: readonly string[], verb = '', words: readonly string[] = []): string | null {
  if (!verbs.includes(verb)) return `systemctl ${verb} is not known here`;
  return verb === 'daemon-reload' || words.includes('sideline') ? null : 'it names no unit of ours';
}

function curlFault(words: readonly string[]): string | null {
  const { pathname } = new URL(words.find((word) => word.startsWith('http')) ?? 'http://nowhere/');
  return readFileSync('src/health/routes.ts', 'utf8').includes(`'${pathname}':`)
    ? null
    : `nothing is served at ${pathname}`;
}

/** What is copied from the project has to be there. */
function existingFault(words: readonly string[]): string | null {
  const gone = words.filter((word) => /^(?:\.deploy|\.env\.example|src|dist)\b/.test(word) && !existsSync(word));
  return gone.length === 0 ? null : `there is no ${gone.join(', ')}`;
}
