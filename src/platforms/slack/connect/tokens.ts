import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import { scopesFor, scopesToStart, type Wishes } from '../manifest.js';
import { failureOf } from '../send/failure.js';
import { clientOptions } from '../send/sender.js';
import { sdkLog } from './sdk-log.js';

/** Who a bot token speaks for. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly team: string;
  /** Scopes that it lacks without being useless for it. */
  readonly lacking: readonly string[];
}

/** What decides which scopes are needed. */
type Wish = Pick<Wishes, 'threadFollowUps' | 'readers'> & Partial<Pick<Wishes, 'pagesAt'>>;

/**
 * Errors of a token that no second try mends.
 * https://docs.slack.dev/reference/methods/auth.test and https://docs.slack.dev/reference/methods/apps.connections.open
 */
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
  'missing_scope',
  'no_permission',
  'access_denied',
  'team_access_not_granted',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'two_factor_setup_required',
]);

/** Whether Slack's word for an error means that a token is no good. */
export function isDead(reason: string): boolean {
  return NEVER_VALID.has(reason);
}

/** Slack's word for it where an error means that a token is no good, and will not be; else null. */
export function deadToken(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  return isDead(error.data.error) ? error.data.error : null;
}

/** Waits before the tries after the first, in milliseconds. */
const RETRY_AFTER_MS = [500, 1_000];

/** How long a start waits for Slack's word on a token, in milliseconds, at each try. */
const ASK_TIMEOUT_MS = 5_000;

/**
 * Asks Slack who a token speaks for and what it may do. Rejects with a `PlatformError` for a token that Slack does not
 * take, for scopes that are missing, and where Slack cannot be reached.
 */
export async function checkBotToken(
  token: string,
  wish: Wish,
  apiUrl: string | undefined,
  fetch?: Fetch,
): Promise<Identity> {
  const options = askingOptions(apiUrl, fetch);
  const result = await asked(new webApi.WebClient(token, options));
  // Before the scopes: those of a person's token are others, and say nothing of the app.
  if (!result.bot_id || !result.user_id) throw new PlatformError(NO_BOT_TOKEN);
  const granted = result.response_metadata?.scopes ?? [];
  const lacking = (scopes: readonly string[]) =>
    granted.length ? scopes.filter((scope) => !granted.includes(scope)) : [];
  const missing = lacking(scopesToStart(wish));
  if (missing.length) throw new PlatformError(scopesMissing(missing, wish));
  return {
    botId: result.bot_id,
    botUserId: result.user_id,
    team: result.team_id ?? '',
    lacking: lacking(scopesFor(wish)),
  };
}

/** What carries a client's calls; the SDK's own where it is undefined. */
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Options of a client that asks once and is waited for. Without a logger of ours the SDK writes to the console. */
export function askingOptions(apiUrl: string | undefined, fetch?: Fetch): webApi.WebClientOptions {
  return { ...clientOptions(apiUrl), timeout: ASK_TIMEOUT_MS, logger: sdkLog(null), ...(fetch && { fetch }) };
}

async function asked(client: webApi.WebClient): Promise<webApi.AuthTestResponse> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await client.auth.test();
    } catch (error) {
      const reason = deadToken(error);
      if (reason !== null) throw new PlatformError(tokenRefused(reason));
      const waitMs = RETRY_AFTER_MS[attempt];
      if (waitMs === undefined) throw new PlatformUnreachable(unreachable(reasonOf(error)));
      await sleep(waitMs);
    }
  }
}

const NO_BOT_TOKEN =
  'SLACK_BOT_TOKEN is no bot token; take the one that begins with xoxb- from "OAuth & Permissions" of your app.';

/** That Slack refuses the bot token, in one line. */
export function tokenRefused(reason: string): string {
  return `Slack does not take SLACK_BOT_TOKEN (${reason}); copy the Bot User OAuth Token from "OAuth & Permissions" of your app once more.`;
}

function scopesMissing(missing: readonly string[], wish: Wish): string {
  const scopes = `the ${missing.length === 1 ? 'scope' : 'scopes'} ${missing.join(', ')}`;
  return `SLACK_BOT_TOKEN lacks ${scopes}; ${updateApp(wish)}.`;
}

/** How an app gets the scopes that it lacks. */
export function updateApp({ threadFollowUps, readers }: Wish): string {
  const options = [...(threadFollowUps ? ['--thread-follow-ups'] : []), ...(readers ? ['--readers'] : [])];
  const command = ['sideline manifest slack', ...options].join(' ');
  return `update the Slack app with what \`${command}\` prints, and install it again`;
}

/** Why a call failed, in a word or a few. */
export function reasonOf(error: unknown): string {
  const failure = failureOf(error);
  return failure.kind === 'limited' ? 'it limits requests' : failure.reason;
}

/** That Slack cannot be asked, in one line. */
export function unreachable(reason: string): string {
  return `Slack cannot be reached (${reason}); check the network, a proxy, and SLACK_API_URL.`;
}
