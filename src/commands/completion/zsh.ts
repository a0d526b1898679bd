import type { Command, Option } from '../command.js';
import { firstOperand, optionsOf, type Taken, takenBy } from './offered.js';

/** The script for zsh. */
export function zshScript(commands: readonly Command[]): string {
  return `${[
    '#compdef sideline',
    '# Tab completes the commands, options and kinds of sideline. Made by: sideline completion zsh',
    '_sideline() {',
    '  local -a names',
    '  names=(',
    ...commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`),
    `    ${quoted('help:what a command does and takes')}`,
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe 'command' names",
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case "$command" in',
    "    help) _describe 'command' names ;;",
    ...commands.map(commandCase),
    '  esac',
    '}',
    'compdef _sideline sideline',
  ].join('\n')}\n`;
}

function commandCase(command: Command): string {
  const first = firstOperand(command);
  const operands = first ? [quoted(`1:${colonless(command.operands)}:${action(first)}`), quoted('*: :')] : [];
  const options = optionsOf(command).map(optionSpec);
  return `    ${command.name}) _arguments ${[...options, ...operands].join(' ')} ;;`;
}

/** `--name[what it does]:VALUE:what completes it`. */
function optionSpec(option: Option): string {
  const taken = takenBy(option);
  const value = taken ? `:${colonless(option.value ?? '')}:${action(taken)}` : '';
  return quoted(`--${option.name}[${option.does.replaceAll(/[[\]]/g, '\\$&')}]${value}`);
}

function action(taken: Taken): string {
  if (taken.is === 'words') return `(${taken.words.join(' ')})`;
  if (taken.is === 'free') return ' ';
  return taken.is === 'folder' ? '_files -/' : '_files';
}

/** A colon would end the part of a specification that a text stands in. */
function colonless(text: string): string {
  return text.replaceAll(':', '\\:').replaceAll(/[[\]]/g, '');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
