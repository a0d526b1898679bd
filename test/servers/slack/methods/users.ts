import type { Body } from '../held.js';
import type { Grant, Team } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** Who people are. */
export const USER_METHODS: Methods = {
  'users.info': { needs: 'bot token', scope: 'users:read', run: info },
  'users.list': { needs: 'bot token', scope: 'users:read', run: list },
};

function info(args: Body, _world: World, { team }: Grant): Body {
  const id = text(args.user);
  return /^[UW]/.test(id) ? { ok: true, user: userOf(id, team) } : failure('user_not_found');
}

function list(_args: Body, _world: World, { team }: Grant): Body {
  const members = [...team.users.keys()].map((id) => userOf(id, team));
  return { ok: true, members, response_metadata: { next_cursor: '' } };
}

// The shape: https://docs.slack.dev/reference/methods/users.info
function userOf(id: string, team: Team): Body {
  return {
    id,
    team_id: team.id,
    name: id.toLowerCase(),
    real_name: `Person ${id}`,
    deleted: false,
    tz: 'Asia/Tehran',
    tz_offset: 12_600,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_stranger: false,
    is_bot: id === team.botUserId,
    ...team.users.get(id),
  };
}
