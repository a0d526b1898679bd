import type { Body, HeldCommand } from './held.js';

/** What somebody typed into the options of a command, by their names. */
export type Typed = Readonly<Record<string, string | number | boolean>>;

/** A command with the names of the group and subcommand behind it: `ask`, `follow add`. */
export interface NamedCommand {
  readonly command: HeldCommand;
  readonly data: (typed: Typed, focused?: string) => Body;
}

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** Finds a registered command by its path, such as `follow add`. Throws, naming what there is, if there is none. */
export function commandNamed(registered: readonly HeldCommand[], path: string, type = 1): NamedCommand {
  const [name, ...inner] = type === 1 ? path.split(' ') : [path];
  const command = registered.find((one) => one.name === name && one.type === type);
  if (command === undefined) throw new Error(`no command "${name}" of type ${type}; ${namesOf(registered)}`);
  return { command, data: (typed, focused) => commandData(command, inner, typed, focused) };
}

function namesOf(registered: readonly HeldCommand[]): string {
  return `there are: ${registered.map(({ name, type }) => `${name} (${type})`).join(', ') || 'none'}`;
}

function commandData(command: HeldCommand, inner: readonly string[], typed: Typed, focused?: string): Body {
  const { id, name, type, guild_id } = command;
  const options = optionData(optionsOf(command), inner, typed, focused);
  const where = guild_id === undefined ? {} : { guild_id };
  return { id, name, type, ...where, ...(options.length > 0 && { options }) };
}

function optionData(defined: readonly Body[], inner: readonly string[], typed: Typed, focused?: string): Body[] {
  const [next, ...rest] = inner;
  if (next === undefined) return Object.entries(typed).map(([name, value]) => leaf(defined, name, value, focused));
  const into = definedAs(defined, next);
  if (into.type !== SUBCOMMAND && into.type !== SUBCOMMAND_GROUP) throw new Error(`"${next}" is no subcommand`);
  return [{ name: next, type: into.type, options: optionData(optionsOf(into), rest, typed, focused) }];
}

function leaf(defined: readonly Body[], name: string, value: Typed[string], focused?: string): Body {
  const { type } = definedAs(defined, name);
  return { name, type, value, ...(name === focused && { focused: true }) };
}

function definedAs(defined: readonly Body[], name: string): Body {
  const option = defined.find((one) => one.name === name);
  if (option !== undefined) return option;
  throw new Error(`no option "${name}"; there are: ${defined.map((one) => one.name).join(', ') || 'none'}`);
}

function optionsOf({ options }: Body): readonly Body[] {
  return Array.isArray(options) ? options : [];
}
