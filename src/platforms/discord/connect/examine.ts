import {
  REST,
  RESTEvents,
  type RESTGetAPIGatewayBotResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import { notDiscord, startError } from './failures.js';
import { inviteLink, registerCommands, restOptions } from './register.js';
import type { DiscordSettings } from './settings.js';

/** What Discord says of the application, without Sideline being started. */
export interface DiscordExamined {
  /** The application that the token belongs to. */
  readonly applicationId: string;
  /** Servers and people that have installed it, about. */
  readonly installations: number;
  /** Where Discord sends interactions in place of the gateway; null = to the gateway, as Sideline needs it. */
  readonly endpoint: string | null;
  /** Whether it can be added only with a code grant, which the invite link does not give. */
  readonly wantsCodeGrant: boolean;
  /** Connections that Discord advises, and how many may yet be begun today. */
  readonly shards: number;
  readonly starts: number;
  /** Whether the commands that Discord has are others than ours; null where another application is configured. */
  readonly commandsDiffer: boolean | null;
  readonly inviteLink: string;
  /** How far this machine's clock is ahead of Discord's, in milliseconds; null where it was not told. */
  readonly aheadMs: number | null;
}

/** Asks Discord about the application. `now` is the present instant, ISO 8601. Rejects with a `PlatformError`. */
export async function examineDiscord(settings: DiscordSettings, now: () => string): Promise<DiscordExamined> {
  const rest = new REST(restOptions(settings, 0)).setToken(settings.token);
  let aheadMs: number | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    const theirs = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) aheadMs = Date.parse(now()) - theirs;
  });
  try {
    const application = await applicationOf(rest);
    const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const isOwn = (settings.applicationId ?? application.id) === application.id;
    return {
      ...toldOf(application),
      shards: gateway.shards,
      starts: gateway.session_start_limit.remaining,
      commandsDiffer: isOwn ? (await registerCommands(settings, { onlyCheck: true })).differed : null,
      aheadMs,
    };
  } catch (error) {
    throw startError(error instanceof SyntaxError ? notDiscord() : error);
  }
}

async function applicationOf(rest: REST): Promise<RESTGetCurrentApplicationResult> {
  const told = (await rest.get(Routes.currentApplication())) as Partial<RESTGetCurrentApplicationResult>;
  if (typeof told?.id !== 'string') throw notDiscord();
  return told as RESTGetCurrentApplicationResult;
}

function toldOf(application: RESTGetCurrentApplicationResult) {
  const { approximate_guild_count: guilds = 0, approximate_user_install_count: people = 0 } = application;
  return {
    applicationId: application.id,
    installations: guilds + people,
    endpoint: application.interactions_endpoint_url ?? null,
    wantsCodeGrant: application.bot_require_code_grant ?? false,
    inviteLink: inviteLink(application.id),
  };
}
