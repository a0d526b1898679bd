import type { Command } from '../command.js';
import { firstOperand, optionsOf, type Taken, takenBy, TOP_WORDS } from './offered.js';

/** The script for bash. */
export function bashScript(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `${[
    '# Tab completes the commands, options and kinds of sideline. Made by: sideline completion bash',
    '_sideline() {',
    `  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${names} ${TOP_WORDS.join(' ')}" -- "$current"))`,
    '    return',
    '  fi',
    '  case "$command $before" in',
    `    "help help") COMPREPLY=($(compgen -W "${names}" -- "$current")); return ;;`,
    ...commands.flatMap(valueCases),
    '  esac',
    '  case "$command" in',
    ...commands.map(wordsCase),
    '  esac',
    '}',
    'complete -F _sideline sideline',
  ].join('\n')}\n`;
}

/** What comes behind an option that takes a value. */
function valueCases(command: Command): string[] {
  return optionsOf(command).flatMap((option) => {
    const taken = takenBy(option);
    return taken ? [`    "${command.name} --${option.name}") ${fill(taken)}return ;;`] : [];
  });
}

function fill(taken: Taken): string {
  const generated = generate(taken);
  return generated === '' ? '' : `COMPREPLY=($(${generated} -- "$current")); `;
}

function generate(taken: Taken): string {
  if (taken.is === 'words') return `compgen -W "${taken.words.join(' ')}"`;
  if (taken.is === 'free') return '';
  return taken.is === 'folder' ? 'compgen -d' : 'compgen -f';
}

/** The options of a command, and what may be its first operand. */
function wordsCase(command: Command): string {
  const options = optionsOf(command).map(({ name }) => `--${name}`);
  const first = firstOperand(command);
  const isWords = first?.is === 'words';
  const words = [...options, ...(isWords ? first.words : [])].join(' ');
  const files = first && !isWords ? fill(first).replace('COMPREPLY=(', 'COMPREPLY+=(') : '';
  return `    ${command.name}) COMPREPLY=($(compgen -W "${words}" -- "$current")); ${files}return ;;`;
}
