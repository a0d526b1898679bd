import { parseArgs } from 'node:util';
import { didYouMean } from '../core/nearest/did-you-mean.js';
import type { Shell } from './shell.js';

/** One command: how it is called, described for `--help`, and what it does. */
export interface Command {
  readonly name: string;
  /** What it does, as one line of the list of commands. */
  readonly summary: string;
  /** What may stand after its options: `[DIR]`; empty for nothing. */
  readonly operands: string;
  /** The words that may stand there first, where they are known: what Tab in a shell offers. */
  readonly among?: readonly string[];
  readonly options: readonly Option[];
  /** What a reader of `--help` cannot guess, line by line. */
  readonly details: readonly string[];
  /** Gives the exit code. Rejects with `BadUse` or `BrokenKnowledge`. */
  run(given: Arguments, shell: Shell): Promise<number>;
}

/** `--name`, or `--name VALUE` where `value` names what it takes. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  readonly does: string;
  /** What the value may be, where that is known: what Tab in a shell offers. */
  readonly among?: readonly string[];
}

/** What somebody typed after the command's name. */
export interface Arguments {
  has(option: string): boolean;
  value(option: string): string | undefined;
  readonly operands: readonly string[];
}

/** A call that cannot be carried out as it was typed; the message is one line and says what to type instead. Exit 2. */
export class BadUse extends Error {
  override readonly name = 'BadUse';
}

/** Every command takes this one. */
export const HELP_OPTION: Option = { name: 'help', does: 'show this text' };

/** Sorts what was typed into options and operands. Throws `BadUse` for an unknown option or a value too many or too few. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const options = [...command.options, HELP_OPTION];
  const known = options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const);
  const { tokens } = parseArgs({ args: [...args], options: Object.fromEntries(known), strict: false, tokens: true });
  const values = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') values.set(optionOf(token.rawName, options).name, checkedValue(token, options));
  }
  return { has: (name) => values.has(name), value: (name) => values.get(name), operands };
}

function checkedValue(typed: { rawName: string; value?: string | undefined }, options: readonly Option[]): string {
  const { name, value } = optionOf(typed.rawName, options);
  if (!value && typed.value !== undefined) throw new BadUse(`--${name} takes no value.`);
  if (value && !typed.value) throw new BadUse(`--${name} needs a value: --${name} ${value}.`);
  return typed.value ?? '';
}

function optionOf(rawName: string, options: readonly Option[]): Option {
  const option = rawName === '-h' ? HELP_OPTION : options.find((one) => `--${one.name}` === rawName);
  if (option) return option;
  const names = options.map((one) => `--${one.name}`);
  throw new BadUse(`there is no option ${rawName}. ${didYouMean(rawName, names, `It takes ${names.join(', ')}.`)}`);
}
