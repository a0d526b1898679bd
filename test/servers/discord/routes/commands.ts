import type { Body, HeldCommand } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import { nextSnowflake } from '../ids.js';
import { Refusal } from '../refusals.js';
import type { World } from '../world.js';
import { DONE, ok, param, type RestCall, type Routes } from './route.js';

/** Registering commands, everywhere or in one server. */
export const COMMAND_ROUTES = {
  'GET /applications/{application_id}/commands': { run: list },
  'PUT /applications/{application_id}/commands': { body: 'commands', run: overwrite },
  'POST /applications/{application_id}/commands': { body: 'command', run: create },
  'GET /applications/{application_id}/commands/{command_id}': { run: read },
  'PATCH /applications/{application_id}/commands/{command_id}': { body: 'other', run: change },
  'DELETE /applications/{application_id}/commands/{command_id}': { run: remove },
  'GET /applications/{application_id}/guilds/{guild_id}/commands': { run: list },
  'PUT /applications/{application_id}/guilds/{guild_id}/commands': { body: 'commands', run: overwrite },
  'POST /applications/{application_id}/guilds/{guild_id}/commands': { body: 'command', run: create },
  'GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { run: read },
  'PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { body: 'other', run: change },
  'DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { run: remove },
} as const satisfies Routes;

/** The list a call is about. */
function commandsOf({ params }: RestCall, { app, held, places }: World): HeldCommand[] {
  if (params.application_id !== app.id) throw new Refusal(50001);
  if (params.guild_id === undefined) return held.commands.global;
  if (places.guilds.get(params.guild_id)?.hasBot !== true) throw new Refusal(50001);
  const known = held.commands.guilds.get(params.guild_id) ?? [];
  held.commands.guilds.set(params.guild_id, known);
  return known;
}

/** Languages are told on request only. */
function list(call: RestCall, world: World): HttpReply {
  const all = commandsOf(call, world);
  return ok(call.query.get('with_localizations') === 'true' ? all : all.map(withoutLanguages));
}

function withoutLanguages(command: Body): Body {
  const { name_localizations: _name, description_localizations: _description, ...rest } = command;
  return Array.isArray(rest.options) ? { ...rest, options: rest.options.map(withoutLanguages) } : rest;
}

function overwrite(call: RestCall, world: World): HttpReply {
  const commands = commandsOf(call, world);
  const bodies = (call.json ?? []) as Body[];
  const next = bodies.map((body) => stored(call, world, body, twinOf(commands, body)));
  commands.splice(0, commands.length, ...next);
  world.held.commands.puts += 1;
  return ok(next);
}

function create(call: RestCall, world: World): HttpReply {
  const commands = commandsOf(call, world);
  const twin = twinOf(commands, call.body);
  const made = stored(call, world, call.body, twin);
  if (twin === undefined) commands.push(made);
  else commands.splice(commands.indexOf(twin), 1, made);
  world.held.commands.changes += 1;
  return ok(made, twin === undefined ? 201 : 200);
}

/** A command of the same name and type keeps its id. */
function twinOf(commands: readonly HeldCommand[], { name, type }: Body): HeldCommand | undefined {
  return commands.find((one) => one.name === name && one.type === (type ?? 1));
}

function stored({ params }: RestCall, { app }: World, body: Body, twin?: HeldCommand): HeldCommand {
  return {
    application_id: app.id,
    ...(params.guild_id !== undefined && { guild_id: params.guild_id }),
    ...{ type: 1, description: '', default_member_permissions: null, contexts: null, integration_types: [0] },
    ...{ nsfw: false, name_localizations: null, description_localizations: null },
    ...given(body),
    version: nextSnowflake(),
    id: twin?.id ?? nextSnowflake(),
  } as unknown as HeldCommand;
}

function given(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}

function commandOf(call: RestCall, world: World): HeldCommand {
  const command = commandsOf(call, world).find(({ id }) => id === param(call, 'command_id'));
  if (command === undefined) throw new Refusal(10063);
  return command;
}

function read(call: RestCall, world: World): HttpReply {
  return ok(commandOf(call, world));
}

function change(call: RestCall, world: World): HttpReply {
  const command = commandOf(call, world);
  const commands = commandsOf(call, world);
  const changed = stored(call, world, { ...command, ...call.body }, command);
  commands.splice(commands.indexOf(command), 1, changed);
  world.held.commands.changes += 1;
  return ok(changed);
}

function remove(call: RestCall, world: World): HttpReply {
  const commands = commandsOf(call, world);
  commands.splice(commands.indexOf(commandOf(call, world)), 1);
  world.held.commands.changes += 1;
  return DONE;
}
