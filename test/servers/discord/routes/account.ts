import type { Body } from '../held.js';
import { userPayload, whoIs } from '../people.js';
import type { World } from '../world.js';
import { ok, type RestCall, type Routes } from './route.js';

/** Who the app is, and where its gateway is. */
export const ACCOUNT_ROUTES = {
  'GET /gateway': { open: true, run: (_, { host }) => ok({ url: gatewayUrl(host) }) },
  'GET /gateway/bot': { run: (_, world) => ok(gatewayBot(world)) },
  'GET /users/@me': { run: (_, world) => ok(me(world)) },
  'GET /applications/@me': { run: application },
  'GET /oauth2/applications/@me': { run: application },
} as const satisfies Routes;

/** Where the gateway is. */
export function gatewayUrl(host: string): string {
  return `ws://${host}`;
}

function gatewayBot({ host, terms }: World): Body {
  const { total, remaining, resetAfterMs, maxConcurrency } = terms.sessionStarts;
  const session_start_limit = { total, remaining, reset_after: resetAfterMs, max_concurrency: maxConcurrency };
  return { url: gatewayUrl(host), shards: terms.shards, session_start_limit };
}

function me({ app }: World): Body {
  const account = { banner: null, accent_color: null, locale: 'en-US', mfa_enabled: false, flags: 0 };
  return { ...userPayload(app.bot), ...account, email: null, verified: true, premium_type: 0 };
}

function application(_call: RestCall, { app }: World) {
  return ok({
    id: app.id,
    name: app.bot.name,
    ...{ icon: null, description: '', type: null, summary: '', flags: 0, flags_new: '0', redirect_uris: [] },
    ...{ tags: [], eligible_oauth2_scopes: [] },
    verify_key: '0'.repeat(64),
    ...{ bot_public: true, bot_require_code_grant: false, rpc_origins: [], interactions_endpoint_url: null },
    ...{ role_connections_verification_url: null, event_webhooks_status: 1, event_webhooks_url: null },
    ...{ approximate_guild_count: 1, approximate_user_install_count: 0, approximate_user_authorization_count: 0 },
    ...{ explicit_content_filter: 0, integration_types_config: { 0: {}, 1: {} } },
    owner: userPayload(whoIs('500', { name: 'owner' })),
    team: null,
    bot: userPayload(app.bot),
    ...app.settings,
  });
}
