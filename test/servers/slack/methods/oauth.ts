import type { Body } from '../held.js';
import type { TokenPair } from '../oauth.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** Codes and refresh tokens to access tokens. */
export const OAUTH_METHODS: Methods = { 'oauth.v2.access': { needs: 'nothing', run: access } };

function access(args: Body, { oauth }: World): Body {
  if (args.client_id !== oauth.client.id) return failure('invalid_client_id');
  if (args.client_secret !== oauth.client.secret) return failure('bad_client_secret');
  const isRefresh = args.grant_type === 'refresh_token';
  const tokens = isRefresh ? oauth.rotate(text(args.refresh_token)) : oauth.exchange(text(args.code));
  return typeof tokens === 'string' ? failure(tokens) : granted(tokens);
}

// The shape is the answer quoted at https://docs.slack.dev/authentication/installing-with-oauth.
function granted({ options, accessToken, refreshToken, expiresInS }: TokenPair): Body {
  const { team } = options;
  return {
    ok: true,
    app_id: team.appId,
    authed_user: { id: options.user ?? 'U222' },
    scope: team.scopes.join(','),
    token_type: 'bot',
    access_token: accessToken,
    bot_user_id: team.botUserId,
    ...(refreshToken !== undefined && { refresh_token: refreshToken, expires_in: expiresInS }),
    team: { id: team.id, name: team.name },
    enterprise: team.enterpriseId === null ? null : { id: team.enterpriseId, name: 'Enterprise' },
    is_enterprise_install: false,
  };
}
