import type { Body } from '../held.js';
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

// The shape is /work/shared/wire/spec/slack-shapes/conversations.info.json.
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

function historyScope(team: Team): string | undefined {
  return team.readableHistory ? undefined : 'channels:history';
}

function history(args: Body, { held }: World, { team }: Grant): Body {
  const root = text(args.ts);
  const messages = held.messages
    .filter((one) => one.team === team.id && one.channel === args.channel)
    .filter((one) => root === '' || one.ts === root || one.thread_ts === root)
    .map(({ ts, thread_ts, user, text: said, blocks }) => ({
      type: 'message',
      ts,
      thread_ts,
      user,
      text: said,
      blocks,
    }));
  return { ok: true, messages, has_more: false };
}
