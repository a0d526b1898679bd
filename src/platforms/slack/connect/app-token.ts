import { webApi } from '@slack/bolt';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import { askingOptions, deadToken, type Fetch, reasonOf, unreachable } from './tokens.js';

/**
 * Asks Slack for the address of a socket, without connecting to it. Rejects with a `PlatformError` for a token that Slack
 * does not take, and where Slack cannot be reached.
 */
export async function checkAppToken(token: string, apiUrl: string | undefined, fetch?: Fetch): Promise<void> {
  try {
    await new webApi.WebClient(token, askingOptions(apiUrl, fetch)).apps.connections.open({});
  } catch (error) {
    const reason = deadToken(error);
    if (reason !== null) throw new PlatformError(appTokenRefused('does not take', reason));
    throw new PlatformUnreachable(unreachable(reasonOf(error)));
  }
}

/** That Slack refuses the app-level token, in one line. */
export function appTokenRefused(how: 'does not take' | 'no longer takes', reason: string): string {
  return `Slack ${how} SLACK_APP_TOKEN (${reason}); copy an app-level token (xapp-…, scope connections:write) from "Basic Information" of your app, and start again.`;
}
