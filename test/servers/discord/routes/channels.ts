import { channelPayload, guildPayload } from '../channel-payloads.js';
import type { Body } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import { memberPayload, userPayload } from '../people.js';
import type { Channel, Guild } from '../places.js';
import { Refusal } from '../refusals.js';
import { personOf, type World } from '../world.js';
import { DONE, ok, param, type RestCall, type Routes } from './route.js';

/** Channels, threads, servers and people. */
export const CHANNEL_ROUTES = {
  'GET /channels/{channel_id}': { run: (call, world) => ok(shown(channelOf(call, world), world)) },
  'POST /channels/{channel_id}/threads': { body: 'other', run: startThread },
  'POST /channels/{channel_id}/messages/{message_id}/threads': { body: 'other', run: startThreadAt },
  'PUT /channels/{channel_id}/thread-members/@me': { run: () => DONE },
  'POST /users/@me/channels': { body: 'other', run: openDirect },
  'GET /users/{user_id}': { run: (call, world) => ok(userPayload(personOf(world, param(call, 'user_id')))) },
  'GET /guilds/{guild_id}': { run: (call, world) => ok(guildPayload(guildOf(call, world))) },
  'GET /guilds/{guild_id}/channels': { run: guildChannels },
  'GET /guilds/{guild_id}/members/{user_id}': { run: member },
} as const satisfies Routes;

/** The channel a call is about, where the bot can write. Where it is not, or where there is none, that is refused. */
export function channelOf(call: RestCall, { places }: World): Channel {
  const channel = places.channels.get(param(call, 'channel_id'));
  if (channel === undefined) throw new Refusal(10003);
  const isAway = channel.guildId !== undefined && places.guilds.get(channel.guildId)?.hasBot !== true;
  if (isAway || channel.type === 3 || denies(channel, VIEW_CHANNEL)) throw new Refusal(50001);
  return channel;
}

const VIEW_CHANNEL = 1n << 10n;

/** Whether everybody is denied a right in a channel. */
export function denies({ denied = 0n }: Channel, right: bigint): boolean {
  return (denied & right) !== 0n;
}

function shown(channel: Channel, world: World): Body {
  return channelPayload(channel, (id) => personOf(world, id));
}

function startThread(call: RestCall, world: World): HttpReply {
  return threadMade(world, world.places.addThread(channelOf(call, world), String(call.body.name)));
}

/** A thread that starts at a message has the id of the message. */
function startThreadAt(call: RestCall, world: World): HttpReply {
  const parent = channelOf(call, world);
  return threadMade(world, world.places.addThread(parent, String(call.body.name), param(call, 'message_id')));
}

function threadMade(world: World, thread: Channel): HttpReply {
  world.tell('THREAD_CREATE', { ...shown(thread, world), newly_created: true });
  return ok(shown(thread, world), 201);
}

function openDirect({ body }: RestCall, world: World): HttpReply {
  return ok(shown(world.places.directWith(String(body.recipient_id)), world));
}

function guildOf(call: RestCall, { places }: World): Guild {
  const guild = places.guilds.get(param(call, 'guild_id'));
  if (guild === undefined) throw new Refusal(10004);
  if (!guild.hasBot) throw new Refusal(50001);
  return guild;
}

function guildChannels(call: RestCall, world: World): HttpReply {
  return ok(world.places.channelsOf(guildOf(call, world).id).map((one) => shown(one, world)));
}

function member(call: RestCall, world: World): HttpReply {
  const guild = guildOf(call, world);
  if (world.places.gone.has(`${guild.id}:${param(call, 'user_id')}`)) throw new Refusal(10007);
  const who = personOf(world, param(call, 'user_id'));
  return ok({ ...memberPayload(who), user: userPayload(who) });
}
