import type { Body, HeldMessage } from '../held.js';
import type { Grant, Team } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** What a channel is, who is in it, and (when the team allows it) what was said. */
export const CONVERSATION_METHODS: Methods = {
  'conversations.info': { needs: 'bot token', scope: 'channels:read', run: info },
  'conversations.members': { needs: 'bot token', scope: 'channels:read', run: members },
  'conversations.history': { needs: 'bot token', scope: historyScope, run: history },
  'conversations.replies': { needs: 'bot token', scope: historyScope, run: history },
};

// The shape: https://docs.slack.dev/reference/methods/conversations.info
function info(args: Body, _world: World, { team }: Grant): Body {
  const id = text(args.channel);
  if (!/^[CDG]/.test(id)) return failure('channel_not_found');
  return { ok: true, channel: { ...channelDefaults(id, team), ...team.channels.get(id) } };
}

function channelDefaults(id: string, team: Team): Body {
  return {
    id,
    name: `channel-${id.toLowerCase()}`,
    is_channel: id.startsWith('C'),
    is_group: id.startsWith('G'),
    is_im: id.startsWith('D'),
    is_private: !id.startsWith('C'),
    is_archived: false,
    is_member: true,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    shared_team_ids: [team.id],
    context_team_id: team.id,
    num_members: team.members.get(id)?.length ?? 0,
  };
}

function members(args: Body, _world: World, { team }: Grant): Body {
  return {
    ok: true,
    members: team.members.get(text(args.channel)) ?? [],
    response_metadata: { next_cursor: '' },
  };
}

const HISTORY_SCOPES: Readonly<Record<string, string>> = {
  C: 'channels:history',
  D: 'im:history',
  G: 'groups:history',
};

function historyScope(team: Team, args: Body): string | undefined {
  return team.readableHistory ? undefined : HISTORY_SCOPES[text(args.channel).slice(0, 1)];
}

/** Newest first, as Slack gives them, a page at a time. The metadata comes only where it is asked for. */
function history(args: Body, { held }: World, { team }: Grant): Body {
  if (!/^[CDG]/.test(text(args.channel))) return failure('channel_not_found');
  const root = text(args.ts);
  const found = held.messages
    .filter((one) => one.team === team.id && one.channel === args.channel)
    .filter((one) => (root === '' ? one.thread_ts === undefined : one.ts === root || one.thread_ts === root))
    .filter((one) => Number(one.ts) >= Number(args.oldest ?? 0))
    .map((one) => shown(one, team, args.include_all_metadata === 'true' || args.include_all_metadata === true));
  const from = Number(args.cursor ?? 0);
  const end = from + Number(args.limit ?? 100);
  const next = end < found.length ? String(end) : '';
  const messages = found.reverse().slice(from, end);
  return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } };
}

function shown({ ts, thread_ts, user, text: said, blocks, body }: HeldMessage, team: Team, hasMetadata: boolean): Body {
  const own = { type: 'message', ts, thread_ts, user, bot_id: team.botId, text: said, blocks };
  return hasMetadata && body.metadata !== undefined ? { ...own, metadata: body.metadata } : own;
}
