import type { ChatPlatform } from '../../bot/ports/chat-platform.js';
import type { Log } from '../../bot/ports/log.js';
import type { ServeConfig } from '../../config.js';
import type { Health } from '../../health/health.js';
import type { Answering } from './answering.js';

/** What platforms are made with. */
export interface PlatformParts extends Pick<Answering, 'desk' | 'digests' | 'store'> {
  readonly log: Log;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly health: Health;
}

/** The platforms that are configured, not started yet. Each one's SDK is loaded only where it runs. */
export async function configuredPlatforms(
  config: ServeConfig,
  { desk, digests, store, log, now, health }: PlatformParts,
): Promise<readonly ChatPlatform[]> {
  const shared = { desk, digests, log, meter: health.meter, now };
  const platforms: ChatPlatform[] = [];
  if (config.slack) {
    const { Slack } = await import('../../platforms/slack/slack.js');
    platforms.push(new Slack(config.slack, { ...shared, store, beside: health.routes }));
  }
  if (config.discord) {
    const { Discord } = await import('../../platforms/discord/discord.js');
    platforms.push(new Discord(config.discord, shared));
  }
  return platforms;
}
