import { PlatformError } from '../../bot/ports/chat-platform.js';
import { readServeConfig } from '../../config.js';
import type { DiscordExamined } from '../../platforms/discord/connect/examine.js';
import type { DiscordSettings } from '../../platforms/discord/connect/settings.js';
import { type Examined, NOTHING, type PartExamined, variablesOf } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** As for Slack: HTTP tells the time to the second. Milliseconds. */
const WARN_FROM_MS = 30_000;

/** Whether Discord takes the token, and the application is made as Sideline needs it. */
export async function discordPart(examined: Examined): Promise<PartExamined> {
  const env = variablesOf(examined, 'DISCORD_');
  const discord = env === null ? null : readServeConfig(env).discord;
  if (discord === null) return NOTHING;
  try {
    const { examineDiscord } = await import('../../platforms/discord/connect/examine.js');
    const told = await examineDiscord(discord, examined.now);
    const { aheadMs } = told;
    const clocks = aheadMs === null ? [] : [{ of: 'Discord', aheadMs, warnFromMs: WARN_FROM_MS }];
    return { findings: [...applicationFindings(told, discord), ...gatewayFindings(told, discord)], clocks };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { findings: [problem('discord-token', error.message.replace(/\.$/, ''))], clocks: [] };
  }
}

function applicationFindings(told: DiscordExamined, { applicationId }: DiscordSettings): Finding[] {
  const findings = [ok('discord-token', `Discord takes it; ${installedIn(told)}, and no privileged intent is needed`)];
  if (applicationId !== undefined && applicationId !== told.applicationId) {
    const todo = 'leave DISCORD_APPLICATION_ID empty, or copy both from one application';
    findings.push(
      problem('discord-application', `DISCORD_TOKEN belongs to application ${told.applicationId}; ${todo}`),
    );
  }
  if (told.endpoint !== null) {
    const todo = 'empty "Interactions Endpoint URL" under "General Information"';
    findings.push(problem('discord-interactions', `Discord sends commands and clicks to a web address; ${todo}`));
  }
  if (told.wantsCodeGrant) {
    const todo = 'switch off "Requires OAuth2 Code Grant" under "Bot"';
    findings.push(warning('discord-invite', `nobody can add it by the invite link; ${todo}`));
  }
  if (told.installations === 0)
    findings.push(warning('discord-servers', `no server has added it; open ${told.inviteLink}`));
  return [...findings, ...commandFindings(told)];
}

function installedIn({ installations }: DiscordExamined): string {
  return installations === 1 ? 'one server or person has it' : `${installations} servers and people have it`;
}

function commandFindings({ commandsDiffer }: DiscordExamined): Finding[] {
  if (commandsDiffer === null) return [];
  if (!commandsDiffer) return [ok('discord-commands', 'registered as this version has them')];
  const todo = 'run sideline commands discord, or start sideline serve, which does the same';
  return [warning('discord-commands', `the commands are not registered as this version has them; ${todo}`)];
}

function gatewayFindings({ shards: advised, starts }: DiscordExamined, { shards }: DiscordSettings): Finding[] {
  const wanted = shards === 'auto' ? advised : shards;
  if (starts < wanted) {
    const todo = 'see what restarts Sideline, and wait until tomorrow';
    return [
      problem('discord-gateway', `Discord allows ${starts} more connections today, and ${wanted} are needed; ${todo}`),
    ];
  }
  if (wanted < advised)
    return [warning('discord-gateway', `DISCORD_SHARDS is ${wanted}, and Discord advises ${advised}; set it to auto`)];
  return [ok('discord-gateway', `${starts} connections may yet be begun today, ${wanted} needed`)];
}
