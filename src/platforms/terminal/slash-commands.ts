import { likeliest } from '../../core/nearest/did-you-mean.js';

/** What can be typed after a slash, in the order help lists it. */
export const SLASH_COMMANDS = [
  { name: 'help', does: 'this text' },
  { name: 'sources', does: 'all sources of the last answer' },
  { name: 'more', does: 'the rest of a list that was cut' },
  { name: 'good', does: 'say that the last answer was good' },
  { name: 'bad', does: 'say that it was bad, and why: /bad REASON' },
  { name: 'reset', does: 'forget what was asked before' },
  { name: 'quit', does: 'leave; so do Ctrl-D and Ctrl-C on an empty line' },
] as const;
export type SlashCommand = (typeof SLASH_COMMANDS)[number]['name'];

/** The command that a line starting with a slash means, in any letter case and with words after it, or null. */
export function slashCommandOf(line: string): SlashCommand | null {
  const word = line.slice(1).split(/\s/)[0]?.toLowerCase();
  return SLASH_COMMANDS.find((one) => one.name === word)?.name ?? null;
}

/** Commands offered for one that there is not. */
const LIKE_MAX = 3;

/** The commands that a line starting with a slash may have been meant for, likeliest first, each with its slash. */
export function commandsLike(line: string): readonly string[] {
  const word = line.slice(1).split(/\s/)[0] ?? '';
  const names = SLASH_COMMANDS.map(({ name }) => name);
  return likeliest(word, names, LIKE_MAX).map((name) => `/${name}`);
}
