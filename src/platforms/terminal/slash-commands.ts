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

/** Completes a slash and the letters after it, in the shape that node:readline asks for. */
export function completeSlash(line: string): [string[], string] {
  const names = line.startsWith('/') ? SLASH_COMMANDS.map((one) => `/${one.name}`) : [];
  return [names.filter((name) => name.startsWith(line)), line];
}
