import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import { checkAppToken } from './app-token.js';
import type { SlackSettings } from './settings.js';
import { checkBotToken, type Fetch, type Identity } from './tokens.js';

/** What Slack says of how it is configured, without Sideline being started. */
export interface SlackExamined {
  /** Whom the bot token speaks for, or why not; null where workspaces install and there is none. */
  readonly bot: Identity | PlatformError | null;
  /** Whether the app-level token is taken, or why not; null where there is none, or Slack did not answer before. */
  readonly app: 'taken' | PlatformError | null;
  /** How far this machine's clock is ahead of Slack's, in milliseconds; null where Slack did not answer. */
  readonly aheadMs: number | null;
}

/** Asks Slack about each token. `now` is the present instant, ISO 8601. Never rejects for what Slack says. */
export async function examineSlack(settings: SlackSettings, now: () => string): Promise<SlackExamined> {
  const { access, transport, apiUrl } = settings;
  let aheadMs: number | null = null;
  const dated: Fetch = async (...call) => {
    const response = await globalThis.fetch(...call);
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) aheadMs = Date.parse(now()) - theirs;
    return response;
  };
  const bot = access.kind === 'one' ? await orWhyNot(checkBotToken(access.botToken, settings, apiUrl, dated)) : null;
  const isAsked = transport.kind === 'socket' && !(bot instanceof PlatformUnreachable);
  const app = isAsked
    ? await orWhyNot(checkAppToken(transport.appToken, apiUrl, dated).then(() => 'taken' as const))
    : null;
  return { bot, app, aheadMs };
}

async function orWhyNot<T>(asked: Promise<T>): Promise<T | PlatformError> {
  return asked.catch((error: unknown) => {
    if (error instanceof PlatformError) return error;
    throw error;
  });
}
