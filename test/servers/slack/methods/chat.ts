import type { Body, HeldMessage } from '../held.js';
import { nextTs } from '../ids.js';
import type { Grant, Team } from '../workspaces.js';
import type { World } from '../world.js';
import { blocksOf, contentRefusal, failure, type Methods, reviseMessage, text } from './method.js';

/** Writing, changing and deleting messages. */
export const CHAT_METHODS: Methods = {
  'chat.postMessage': { needs: 'bot token', scope: 'chat:write', run: postMessage },
  'chat.update': { needs: 'bot token', scope: 'chat:write', run: update },
  'chat.delete': { needs: 'bot token', scope: 'chat:write', run: remove },
  'chat.postEphemeral': { needs: 'bot token', scope: 'chat:write', run: postEphemeral },
  'chat.unfurl': { needs: 'bot token', scope: 'links:write', run: unfurl },
};

function postMessage(args: Body, { held }: World, { team }: Grant): Body {
  const refused = channelRefusal(args) ?? placeRefusal(args, team) ?? contentRefusal(args);
  if (refused !== undefined) return failure(refused);
  const message = heldMessage(args, team);
  held.messages.push(message);
  return { ok: true, channel: message.channel, ts: message.ts, message: asSlackShows(message, team) };
}

function channelRefusal(args: Body): string | undefined {
  return /^[CDGU][A-Z0-9]+$/.test(text(args.channel)) ? undefined : 'channel_not_found';
}

/** Why nothing can be written in a place: tests set `is_archived`, `is_member` and `deleted` of channels and people. */
function placeRefusal(args: Body, team: Team): string | undefined {
  const channel = text(args.channel);
  if (channel.startsWith('U')) return team.users.get(channel)?.deleted === true ? 'user_not_found' : undefined;
  const told = team.channels.get(channel);
  if (told?.is_archived === true) return 'is_archived';
  if (told?.is_member !== false) return undefined;
  return told.is_private === true ? 'channel_not_found' : 'not_in_channel';
}

function heldMessage(args: Body, team: Team): HeldMessage {
  return {
    team: team.id,
    channel: conversationOf(text(args.channel)),
    ts: nextTs(),
    ...threadOf(args),
    user: team.botUserId,
    text: text(args.text),
    blocks: blocksOf(args),
    body: args,
    revisions: [args],
    at: Date.now(),
  };
}

/** Posting to a person opens the direct messages with them. */
function conversationOf(channel: string): string {
  return channel.startsWith('U') ? `D${channel.slice(1)}` : channel;
}

function threadOf(args: Body): { thread_ts?: string } {
  return text(args.thread_ts) === '' ? {} : { thread_ts: text(args.thread_ts) };
}

function asSlackShows(message: HeldMessage, team: Team): Body {
  const { channel: _channel, body: _body, revisions: _revisions, at: _at, ...shown } = message;
  return { type: 'message', ...shown, bot_id: team.botId, app_id: team.appId };
}

function update(args: Body, { held }: World, { team }: Grant): Body {
  const message = own(held.messages, args, team);
  if (message === undefined)
    return failure(held.spoken.has(placeOf(args)) ? 'cant_update_message' : 'message_not_found');
  const refused = contentRefusal(args);
  if (refused !== undefined) return failure(refused);
  reviseMessage(message, args);
  return {
    ok: true,
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: asSlackShows(message, team),
  };
}

function remove(args: Body, { held }: World, { team }: Grant): Body {
  const message = own(held.messages, args, team);
  if (message === undefined)
    return failure(held.spoken.has(placeOf(args)) ? 'cant_delete_message' : 'message_not_found');
  held.deleted.push(...held.messages.splice(held.messages.indexOf(message), 1));
  return { ok: true, channel: message.channel, ts: message.ts };
}

function own(messages: readonly HeldMessage[], args: Body, team: Team): HeldMessage | undefined {
  return messages.find((one) => one.team === team.id && `${one.channel}:${one.ts}` === placeOf(args));
}

function placeOf(args: Body): string {
  return `${text(args.channel)}:${text(args.ts)}`;
}

function postEphemeral(args: Body, { held }: World, { team }: Grant): Body {
  if (text(args.user) === '') return failure('user_not_in_channel');
  const refused = channelRefusal(args) ?? placeRefusal(args, team) ?? contentRefusal(args);
  if (refused !== undefined) return failure(refused);
  const { revisions: _, ...seen } = heldMessage(args, team);
  held.ephemerals.push({ ...seen, user: text(args.user) });
  return { ok: true, message_ts: seen.ts };
}

/** Cards stand under a message, or under what is being written; each has blocks. https://docs.slack.dev/reference/methods/chat.unfurl */
function unfurl({ channel, ts, unfurl_id: id, source, unfurls }: Body): Body {
  const isPlaced = (text(channel) !== '' && text(ts) !== '') || (text(id) !== '' && text(source) !== '');
  if (!isPlaced) return failure('cannot_find_message');
  const cards = Object.values((unfurls ?? {}) as Readonly<Record<string, Body>>);
  const areWhole = cards.length > 0 && cards.every((card) => blocksOf(card).length > 0);
  return areWhole ? { ok: true } : failure('missing_unfurls');
}
