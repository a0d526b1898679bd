import { type Command, HELP_OPTION, type Option } from '../command.js';

/** The options of a command, `--help` among them. */
export function optionsOf({ options }: Command): readonly Option[] {
  return [...options, HELP_OPTION];
}

/** What stands behind an option: one of some words, a file, a folder, or what nobody can complete; null = nothing does. */
export type Taken =
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'file' | 'folder' | 'free' };

/** What an option takes, by how its value is called in `--help`. */
export function takenBy({ value, among }: Option): Taken | null {
  if (value === undefined) return null;
  if (among) return { is: 'words', words: among };
  if (value === 'DIR') return { is: 'folder' };
  return { is: value.startsWith('FILE') ? 'file' : 'free' };
}

/** What a command takes as its first operand, by how it is called in `--help`. */
export function firstOperand({ operands, among }: Command): Taken | null {
  if (operands === '') return null;
  if (among) return { is: 'words', words: among };
  if (/\bDIR\b|\bBEFORE\b/.test(operands)) return { is: 'folder' };
  return { is: /\bFILE\b|\.yaml\b/.test(operands) ? 'file' : 'free' };
}

/** The first word of a command line beside the commands themselves. */
export const TOP_WORDS = ['help', '--help', '--version'] as const;
