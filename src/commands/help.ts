import { type Command, HELP_OPTION } from './command.js';

/** The text of `sideline --help`. */
export function helpForAll(commands: readonly Command[]): string {
  return [
    'Sideline answers questions about conference engagements. Every sentence cites its source.',
    '',
    'Use: sideline COMMAND …',
    '',
    ...columns([
      ...commands.map((one): Row => [one.name, one.summary]),
      ['help [COMMAND]', 'what a command does and takes; also COMMAND --help'],
      ['--version', 'the version'],
    ]),
    '',
    'Exit codes: 0 done, 1 the knowledge folder is broken, 2 the call is wrong.',
  ].join('\n');
}

/** The text of `sideline COMMAND --help`. */
export function helpFor(command: Command): string {
  const options = [...command.options, HELP_OPTION];
  const use = ['Use: sideline', command.name, '[OPTION…]', command.operands].filter(Boolean).join(' ');
  const rows = options.map((one): Row => [`--${one.name}${one.value ? ` ${one.value}` : ''}`, one.does]);
  const details = command.details.length ? ['', ...command.details] : [];
  return [use, `${capitalised(command.summary)}.`, '', ...columns(rows), ...details].join('\n');
}

type Row = readonly [left: string, right: string];

function columns(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
