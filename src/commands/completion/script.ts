import type { Command } from '../command.js';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import { zshScript } from './zsh.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** The completion script of a shell for some commands, made from what their `--help` is made from. */
export function completionScript(shell: keyof typeof SCRIPTS, commands: readonly Command[]): string {
  return SCRIPTS[shell](commands);
}
