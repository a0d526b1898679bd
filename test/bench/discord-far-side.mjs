// What Discord is to a bot that is measured: many servers, the REST calls of an answer, and a gateway that tells of
// messages. It checks nothing and keeps nothing, unlike the one in test/servers/, so that it costs little beside the bot.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

export const TOKEN = `${Buffer.from('7001').toString('base64url')}.bench.not-a-secret`;
export const BOT = user('7001', { bot: true });
const APP = '7000';
const SINCE = '2020-01-01T00:00:00.000000+00:00';
const EPOCH_MS = 1_420_070_400_000;

/** Starts it with servers `{ id, channels }`; `onPosted` hears of every message the bot posts, as it stands in the call. */
export async function startDiscord({ servers, onPosted }) {
  const gateways = new Set();
  let seq = 0;
  const dispatch = (t, d) => {
    const frame = JSON.stringify({ op: 0, t, s: ++seq, d });
    for (const ws of gateways) ws.send(frame);
  };
  const http = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks)) : undefined;
      reply(response, called(request.method, request.url.replace(/^\/api\/v10/, '').replace(/\?.*/, ''), body));
    });
  });

  const called = (method, path, body) => {
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    if (method === 'POST' && channel) return posted(channel, body);
    if (path === '/gateway/bot') return { url, shards: 1, session_start_limit: STARTS };
    if (path.startsWith('/applications/@me')) return { id: APP };
    if (method === 'PUT' || path.endsWith('/commands')) return body ?? [];
    throw new Error(`the bench knows no ${method} ${path}`);
  };

  /** Discord also tells the bot of what it wrote itself. */
  const posted = (channel, body) => {
    const embeds = (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
    const reference = { type: 19, message_reference: { ...body.message_reference, channel_id: channel } };
    const { content = '', components = [], nonce, flags = 0 } = body;
    const more = { embeds, components, nonce, flags, ...reference };
    const told = message({ channel, author: BOT, content, more });
    const guild = guildOf.get(channel);
    dispatch('MESSAGE_CREATE', { ...told, ...(guild ? { guild_id: guild, member: MEMBER } : { channel_type: 1 }) });
    onPosted(body);
    return told;
  };

  const guildOf = new Map(servers.flatMap(({ id, channels }) => channels.map((channel) => [channel, id])));
  new WebSocketServer({ server: http }).on('connection', (ws) => {
    ws.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    ws.on('close', () => gateways.delete(ws));
    ws.on('message', (data) => {
      const { op } = JSON.parse(String(data));
      if (op === 1) ws.send(JSON.stringify({ op: 11 }));
      if (op !== 2) return;
      gateways.add(ws);
      dispatch('READY', ready(servers, url));
      for (const server of servers) dispatch('GUILD_CREATE', guild(server));
    });
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${http.address().port}`;
  return {
    apiUrl: `http://127.0.0.1:${http.address().port}/api`,
    /** Tells of a message that somebody wrote: without a server it is a direct one. Gives its id. */
    says({ author, channel, content, mentions = [] }) {
      const guild = guildOf.get(channel);
      // A bot without the privileged intent is not told what is not for it.
      const isSeen = guild === undefined || mentions.length > 0;
      const told = message({ channel, author, content: isSeen ? content : '', more: { mentions } });
      dispatch('MESSAGE_CREATE', { ...told, ...(guild ? { guild_id: guild, member: MEMBER } : { channel_type: 1 }) });
      return told.id;
    },
    close() {
      for (const ws of gateways) ws.terminate();
      http.closeAllConnections();
      http.close();
    },
  };
}

/** A user object, with as much in it as Discord's have. */
export function user(id, more = {}) {
  const looks = { avatar: null, avatar_decoration_data: null, clan: null, primary_guild: null, public_flags: 0 };
  return { id, username: `person${id}`, discriminator: '0', global_name: `Person ${id}`, ...looks, ...more };
}

const STARTS = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

const MEMBER = {
  ...{ roles: [], nick: null, avatar: null, banner: null, joined_at: SINCE, premium_since: null, flags: 0 },
  ...{ deaf: false, mute: false, pending: false, communication_disabled_until: null },
};

function ready(servers, url) {
  return {
    v: 10,
    user: { ...BOT, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: servers.map(({ id }) => ({ id, unavailable: true })),
    session_id: 'bench',
    resume_gateway_url: url,
    application: { id: APP, flags: 0 },
    ...{ private_channels: [], relationships: [], presences: [], session_type: 'normal', user_settings: {} },
  };
}

function guild({ id, channels }) {
  const everyone = { id, name: '@everyone', permissions: '1071698660929', position: 0, flags: 0, color: 0 };
  return {
    ...{ id, name: `Server ${id}`, owner_id: '500', preferred_locale: 'en-US', joined_at: SINCE, member_count: 100 },
    ...{ large: false, unavailable: false, features: [], emojis: [], stickers: [], threads: [], presences: [] },
    ...{ voice_states: [], stage_instances: [], guild_scheduled_events: [], afk_timeout: 300, premium_tier: 0 },
    roles: [{ ...everyone, hoist: false, mentionable: false, managed: false, icon: null, unicode_emoji: null }],
    members: [{ ...MEMBER, user: BOT }],
    channels: channels.map((channel) => ({
      ...{ id: channel, type: 0, name: `text-${channel}`, guild_id: id, flags: 0, last_message_id: null },
      ...{ rate_limit_per_user: 0, position: 0, parent_id: null, topic: null, nsfw: false, permission_overwrites: [] },
    })),
  };
}

let lastId = 0n;

function message({ channel, author, content, more }) {
  const now = Date.now();
  const id = BigInt(now - EPOCH_MS) << 22n;
  lastId = id > lastId ? id : lastId + 1n;
  return {
    ...{ id: String(lastId), channel_id: channel, type: 0, content, author },
    ...{ timestamp: new Date(now).toISOString(), edited_timestamp: null, tts: false, mention_everyone: false },
    ...{ mentions: [], mention_roles: [], attachments: [], embeds: [], components: [], pinned: false, flags: 0 },
    ...more,
  };
}

/** Tells of the limit of a channel as Discord does; it is never reached here. */
function reply(response, body) {
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-ratelimit-bucket': 'bench',
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-reset-after': '1',
  });
  response.end(JSON.stringify(body));
}
