import type { Log } from '../../bot/ports/log.js';
import type { ServeConfig } from '../../config.js';
import type { Health } from '../../health/health.js';
import { needsHttp } from '../../platforms/slack/connect/settings.js';

/** Shows health as long as `run` takes, on a server of its own where Slack has none that shows it. */
export async function showingHealth<T>(
  config: ServeConfig,
  { routes }: Health,
  log: Log,
  run: () => Promise<T>,
): Promise<T> {
  if (config.slack && needsHttp(config.slack)) return run();
  const { serveHealth } = await import('../../health/serve-health.js');
  const server = await serveHealth(routes, config.host, config.port);
  log.info('health-listening', { host: server.address.host, port: server.address.port });
  try {
    return await run();
  } finally {
    await server.close();
  }
}
