import { webApi } from '@slack/bolt';
import { PlatformError } from '../../../bot/ports/chat-platform.js';
import { failureOf } from '../send/failure.js';
import { clientOptions } from '../send/sender.js';

/** Who a bot token speaks for. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly team: string;
}

/** Errors of a token that no second try mends. */
const NEVER_VALID = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
  'org_login_required',
  'not_allowed_token_type',
]);

/** Whether an error of Slack means that a token is no good, and will not be. */
export function isDeadToken(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && NEVER_VALID.has(error.data.error);
}

/** How often a start asks Slack about a token that it cannot be asked about. */
const TRIES = 3;

/**
 * Asks Slack who a token speaks for and what it may do. Rejects with a `PlatformError` for a token that Slack does not
 * take, for scopes that are missing, and where Slack cannot be reached.
 */
export async function checkBotToken(token: string, needed: readonly string[], apiUrl: string | undefined) {
  const result = await asked(new webApi.WebClient(token, clientOptions(apiUrl)));
  const granted = result.response_metadata?.scopes ?? [];
  const missing = granted.length ? needed.filter((scope) => !granted.includes(scope)) : [];
  if (missing.length) throw new PlatformError(scopesMissing(missing));
  if (!result.bot_id || !result.user_id) {
    throw new PlatformError(
      'SLACK_BOT_TOKEN is no bot token; take the one that begins with xoxb- from "OAuth & Permissions".',
    );
  }
  return { botId: result.bot_id, botUserId: result.user_id, team: result.team_id ?? '' } satisfies Identity;
}

async function asked(client: webApi.WebClient): Promise<webApi.AuthTestResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.auth.test();
    } catch (error) {
      if (isDeadToken(error)) throw new PlatformError(tokenRefused((error as webApi.WebAPIPlatformError).data.error));
      if (attempt >= TRIES) throw new PlatformError(unreachable(error));
    }
  }
}

function tokenRefused(reason: string): string {
  return `Slack does not take SLACK_BOT_TOKEN (${reason}); copy the Bot User OAuth Token from "OAuth & Permissions" of your app once more.`;
}

function scopesMissing(missing: readonly string[]): string {
  const scopes = missing.length === 1 ? 'the scope' : 'the scopes';
  return `the Slack app lacks ${scopes} ${missing.join(', ')}; update it with \`sideline manifest slack\` and install it again.`;
}

/** Why Slack cannot be asked, in one line. */
export function unreachable(error: unknown): string {
  const failure = failureOf(error);
  const reason = failure.kind === 'limited' ? 'it limits requests' : failure.reason;
  return `Slack cannot be reached (${reason}); check the network, a proxy, and SLACK_API_URL.`;
}
