import type { Body } from '../held.js';
import { APP_TOKEN, type Grant } from '../workspaces.js';
import type { World } from '../world.js';
import type { Methods } from './method.js';

/** Who am I; the way to the socket; and goodbye. */
export const AUTH_METHODS: Methods = {
  'auth.test': { needs: 'bot token', run: authTest },
  'auth.revoke': { needs: 'bot token', run: revoke },
  'apps.uninstall': { needs: 'bot token', run: uninstall },
  'apps.connections.open': { needs: 'app token', run: openConnection },
};

// The shape: https://docs.slack.dev/reference/methods/auth.test
function authTest(_args: Body, _world: World, { team }: Grant): Body {
  return {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: 'sideline',
    team_id: team.id,
    user_id: team.botUserId,
    bot_id: team.botId,
    is_enterprise_install: false,
    ...(team.enterpriseId !== null && { enterprise_id: team.enterpriseId }),
  };
}

function revoke(args: Body, { workspaces }: World, { token }: Grant): Body {
  if (args.test === 'true') return { ok: true, revoked: false };
  workspaces.refuse(token, 'token_revoked');
  return { ok: true, revoked: true };
}

function uninstall(_args: Body, { workspaces }: World, { team }: Grant): Body {
  workspaces.refuseTeam(team.id, 'account_inactive');
  return { ok: true };
}

function openConnection(_args: Body, { origin }: World): Body {
  return { ok: true, url: `${origin.replace('http', 'ws')}/link/?ticket=${APP_TOKEN}&app_id=A111` };
}
