import type { Command, Option } from '../command.js';
import { firstOperand, optionsOf, type Taken, takenBy } from './offered.js';

/** The script for fish. */
export function fishScript(commands: readonly Command[]): string {
  return `${[
    '# Tab completes the commands, options and kinds of sideline. Made by: sideline completion fish',
    'function __sideline_begins; test (count (commandline -opc)) -eq 1; end',
    'function __sideline_is; set -l words (commandline -opc); test (count $words) -gt 1; and test $words[2] = $argv[1]; end',
    'complete -c sideline -f',
    ...commands.map(({ name, summary }) => top(name, summary)),
    top('help', 'what a command does and takes'),
    `complete -c sideline -n '__sideline_is help' -xa ${quoted(commands.map(({ name }) => name).join(' '))}`,
    ...commands.flatMap(commandLines),
  ].join('\n')}\n`;
}

function top(name: string, summary: string): string {
  return `complete -c sideline -n __sideline_begins -a ${name} -d ${quoted(summary)}`;
}

function commandLines(command: Command): string[] {
  const when = `complete -c sideline -n '__sideline_is ${command.name}'`;
  const first = firstOperand(command);
  const operands = first ? [action(first)].filter((one) => one !== '').map((one) => `${when} ${one}`) : [];
  return [...operands, ...optionsOf(command).map((option) => `${when} ${optionWords(option)}`)];
}

function optionWords(option: Option): string {
  const taken = takenBy(option);
  const value = taken ? `-r ${action(taken)} ` : '';
  return `-l ${option.name} ${value}-d ${quoted(option.does)}`;
}

function action(taken: Taken): string {
  if (taken.is === 'words') return `-xa ${quoted(taken.words.join(' '))}`;
  if (taken.is === 'free') return '';
  return taken.is === 'folder' ? "-xa '(__fish_complete_directories)'" : '-F';
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
