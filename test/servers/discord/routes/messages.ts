import { announce, payloadOf } from '../announce.js';
import type { Body, HeldMessage, Shown } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import type { SpokenMessage } from '../message-payloads.js';
import type { Channel } from '../places.js';
import { Refusal } from '../refusals.js';
import { newShown, revise, revisionProblems } from '../shown.js';
import { readable } from '../visible-content.js';
import { note, type World } from '../world.js';
import { deleteShown, writtenIn } from '../written.js';
import { channelOf, denies } from './channels.js';
import { DONE, ok, param, type RestCall, type Routes } from './route.js';

/** Discord says "the past few minutes". */
const NONCE_LIFE_MS = 5 * 60_000;

/** Writing, reading, changing and deleting messages in channels. */
export const MESSAGE_ROUTES = {
  'POST /channels/{channel_id}/messages': { body: 'message', run: post },
  'GET /channels/{channel_id}/messages': { run: list },
  'GET /channels/{channel_id}/messages/{message_id}': { run: read },
  'PATCH /channels/{channel_id}/messages/{message_id}': { body: 'edit', run: edit },
  'DELETE /channels/{channel_id}/messages/{message_id}': { run: remove },
  'POST /channels/{channel_id}/typing': { run: type },
} as const satisfies Routes;

function post(call: RestCall, world: World): HttpReply {
  const channel = channelOf(call, world);
  if (denies(channel, SEND_MESSAGES) || mayNotEmbed(call, channel) || mayNotAttach(call, channel))
    throw new Refusal(50013);
  const twin = sameNonce(call.body, world);
  if (twin !== undefined) return ok(payloadOf(world, twin));
  const message = heldMessage(call, channel, world);
  world.held.messages.push(message);
  announce(world, 'MESSAGE_CREATE', message);
  return ok(payloadOf(world, message));
}

const SEND_MESSAGES = 1n << 11n;
const EMBED_LINKS = 1n << 14n;
const ATTACH_FILES = 1n << 15n;
const READ_HISTORY = 1n << 16n;

/** A bot that may not embed is refused a message with embeds, and not one without. */
function mayNotEmbed({ body }: RestCall, channel: Channel): boolean {
  return denies(channel, EMBED_LINKS) && Array.isArray(body.embeds) && body.embeds.length > 0;
}

function mayNotAttach({ files }: RestCall, channel: Channel): boolean {
  return denies(channel, ATTACH_FILES) && files.length > 0;
}

function sameNonce({ nonce, enforce_nonce }: Body, { held, now }: World): HeldMessage | undefined {
  if (enforce_nonce !== true || nonce === undefined) return undefined;
  const since = now() - NONCE_LIFE_MS;
  return held.messages.find((one) => one.nonce === String(nonce) && one.at > since);
}

function heldMessage({ body, files }: RestCall, { id, guildId }: Channel, world: World): HeldMessage {
  const place = { channel: id, ...(guildId !== undefined && { guild: guildId }) };
  const { message_id, fail_if_not_exists } = (body.message_reference ?? {}) as Body;
  const reference = message_id === undefined ? undefined : String(message_id);
  const channel = world.places.channel(id);
  if (reference !== undefined && denies(channel, READ_HISTORY)) throw new Refusal(160002);
  const isKnown = reference !== undefined && isThere(world, id, reference);
  if (reference !== undefined && !isKnown && fail_if_not_exists !== false) throw new Refusal(50035);
  return {
    ...newShown(place, body, files, world.now()),
    author: world.app.bot.id,
    ...(isKnown && { reference }),
    ...(body.nonce !== undefined && { nonce: String(body.nonce) }),
  };
}

function isThere(world: World, channel: string, id: string): boolean {
  return world.spoken.get(id)?.channel_id === channel || writtenIn(world, channel).some((one) => one.id === id);
}

/** The newest first: those right after a message, right before one, or the last ones. */
function list(call: RestCall, world: World): HttpReply {
  const channel = channelOf(call, world);
  // Without the right there is no error, but there are no messages either.
  if (denies(channel, READ_HISTORY)) return ok([]);
  const { id } = channel;
  const own = writtenIn(world, id).map((one) => payloadOf(world, one));
  const others = [...world.spoken.values()].filter((one) => one.channel_id === id).map((one) => readable(one, world));
  const before = BigInt(call.query.get('before') ?? Number.MAX_SAFE_INTEGER * 2 ** 11);
  const after = BigInt(call.query.get('after') ?? 0);
  const all = [...own, ...others].filter((one) => BigInt(one.id) < before && BigInt(one.id) > after);
  all.sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)));
  const limit = Number(call.query.get('limit') ?? 50);
  return ok(call.query.has('after') ? all.slice(-limit) : all.slice(0, limit));
}

function read(call: RestCall, world: World): HttpReply {
  const { id } = channelOf(call, world);
  const written = writtenIn(world, id).find((one) => one.id === param(call, 'message_id'));
  return ok(written === undefined ? readable(spokenIn(call, world), world) : payloadOf(world, written));
}

function spokenIn(call: RestCall, { spoken }: World): SpokenMessage {
  const message = spoken.get(param(call, 'message_id'));
  if (message === undefined || message.channel_id !== param(call, 'channel_id')) throw new Refusal(10008);
  return message;
}

function edit(call: RestCall, world: World): HttpReply {
  const channel = channelOf(call, world);
  if (mayNotEmbed(call, channel) || mayNotAttach(call, channel)) throw new Refusal(50013);
  const message = own(call, world, 50005);
  note(world, call.route, 'limits', call.body, revisionProblems(message, call.body));
  revise(message, call.body, call.files);
  announce(world, 'MESSAGE_UPDATE', message);
  return ok(payloadOf(world, message));
}

function remove(call: RestCall, world: World): HttpReply {
  const message = own(call, world, 50013);
  deleteShown(world, message);
  return DONE;
}

function own(call: RestCall, world: World, refusal: number): Shown {
  const { id } = channelOf(call, world);
  const message = writtenIn(world, id).find((one) => one.id === param(call, 'message_id'));
  if (message !== undefined) return message;
  throw new Refusal(world.spoken.has(param(call, 'message_id')) ? refusal : 10008);
}

function type(call: RestCall, world: World): HttpReply {
  world.held.typing.push({ channel: channelOf(call, world).id, at: Date.now() });
  return DONE;
}
