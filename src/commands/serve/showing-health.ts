import type { Log } from '../../bot/ports/log.js';
import type { ServeConfig } from '../../config.js';
import type { Health } from '../../health/health.js';
import { needsHttp } from '../../platforms/slack/connect/settings.js';

/** Shows health, and the reading room where there is one, as long as `run` takes: on a server of its own where Slack has none that shows them. */
export async function showingHealth<T>(
  config: ServeConfig,
  { routes }: Health,
  log: Log,
  run: () => Promise<T>,
): Promise<T> {
  if (config.slack && needsHttp(config.slack)) {
    if (config.web) log.info('web-started', { indexed: config.web.isIndexed });
    return run();
  }
  const { CONNECTIONS, serveHealth } = await import('../../health/serve-health.js');
  const connections = config.web ? CONNECTIONS.ofPeople : CONNECTIONS.ofSupervisors;
  const server = await serveHealth(routes, config.host, config.port, connections);
  log.info('health-listening', { host: server.address.host, port: server.address.port });
  if (config.web) log.info('web-started', { indexed: config.web.isIndexed });
  try {
    return await run();
  } finally {
    await server.close();
  }
}
