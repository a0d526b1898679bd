import { setFlagsFromString } from 'node:v8';
import type { DigestRunner } from '../bot/digests/runner.js';
import type { ChatPlatform } from '../bot/ports/chat-platform.js';
import { PlatformError, PlatformUnreachable, STOP_WITHIN_MS } from '../bot/ports/chat-platform.js';
import type { Freshness } from '../bot/ports/freshness.js';
import type { Desk } from '../bot/ports/desk.js';
import type { Log } from '../bot/ports/log.js';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Store } from '../bot/ports/store.js';
import type { ServeConfig } from '../config.js';
import type { Health } from '../health/health.js';
import { needsHttp } from '../platforms/slack/connect/settings.js';
import type { Circumstances } from './circumstances.js';
import { followKnowledge } from './follow-knowledge.js';
import type { KnowledgeFolder } from './knowledge-folder.js';
import type { KnownHistory } from './known-history.js';
import { EXIT_CONFIG, EXIT_UNAVAILABLE, NoState, openState } from './open-state.js';
import type { Shell } from './shell.js';

/**
 * How much V8 lets the old generation grow between two collections, in per cent. Its own choice doubles the memory of a
 * process that is busy for long; this costs no throughput that the benches show.
 */
const HEAP_GROWING_PERCENT = 20;

/** Answers on every platform that is configured, until a signal ends it or one of them cannot go on. Gives the exit code. */
export async function servePlatforms(
  config: ServeConfig,
  { zone, now }: Pick<Circumstances, 'zone' | 'now'>,
  folder: KnowledgeFolder,
  shell: Shell,
): Promise<number> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  // Each whole collection closes the gaps, which a long run otherwise leaves more and more of.
  setFlagsFromString('--optimize-for-size');
  const { createLog } = await import('./log.js');
  const log = createLog(shell.stderr, config.logLevel);
  try {
    const store = await openState(config.stateUrl, (line) => log.warn('state', { line }));
    try {
      const { sideline } = folder;
      const loadedAt = Date.parse(now());
      const course: Course = { platforms: [], isStopping: false, freshness: () => freshlyLoaded(loadedAt) };
      const { createHealth } = await import('../health/health.js');
      const health = createHealth({
        ...{ store, log, now },
        knowledge: () => sideline.knowledge,
        freshness: () => course.freshness(),
        platforms: () => course.platforms,
        isStopping: () => course.isStopping,
      });
      const answering = { zone, now, sideline, store, log, health };
      const { platforms, runner, history, desk } = await platformsFor(config, answering);
      course.platforms = platforms;
      const parts = { loadedAt, take: history.take, log, meter: health.meter, now };
      const followed = await followKnowledge({ ...parts, folder });
      course.freshness = followed.freshness;
      const endHangups = shell.onHangup(() => void followed.reload());
      try {
        return await served(config, health, log, () => runUntilEnd(course, runner, { shell, log }));
      } finally {
        endHangups();
        desk.stop();
        await followed.stop();
        await history.close();
      }
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof NoState) return told(`${error.message}.`, error.exitCode, shell);
    if (error instanceof PlatformUnreachable) return told(error.message, EXIT_UNAVAILABLE, shell);
    if (error instanceof PlatformError) return told(error.message, EXIT_CONFIG, shell);
    throw error;
  }
}

/** How far the process is: what health is read off. */
interface Course {
  platforms: readonly ChatPlatform[];
  isStopping: boolean;
  freshness: () => Freshness;
}

function freshlyLoaded(loadedAt: number): Freshness {
  return { loadedAt, refusedSince: null, problems: 0, quarantined: 0 };
}

/** Shows health as long as `run` takes, on a server of its own where Slack has none that shows it. */
async function served<T>(config: ServeConfig, { routes }: Health, log: Log, run: () => Promise<T>): Promise<T> {
  if (config.slack && needsHttp(config.slack)) return run();
  const { serveHealth } = await import('../health/serve-health.js');
  const server = await serveHealth(routes, config.host, config.port);
  log.info('health-listening', { host: server.address.host, port: server.address.port });
  try {
    return await run();
  } finally {
    await server.close();
  }
}

/** What platforms answer with. */
interface Answering extends Pick<Circumstances, 'zone' | 'now'> {
  readonly sideline: Sideline;
  readonly store: Store;
  readonly log: Log;
  readonly health: Health;
}

/** What runs: the platforms, and what sends digests through them. */
interface Running {
  readonly platforms: readonly ChatPlatform[];
  readonly runner: DigestRunner;
  readonly history: KnownHistory;
  readonly desk: Desk;
}

/** Each platform's SDK is loaded only where the platform runs. */
async function platformsFor(config: ServeConfig, { zone, now, sideline, log, ...parts }: Answering): Promise<Running> {
  const [
    { createDesk },
    { countingFailures },
    { readers: readersOf },
    { rateLimits },
    { digestService },
    { knownHistory },
  ] = await Promise.all([
    import('../bot/create-desk.js'),
    import('../bot/counting-store.js'),
    import('../bot/readers.js'),
    import('../bot/rate-limits.js'),
    import('../bot/digests/digest-service.js'),
    import('./known-history.js'),
  ]);
  const { meter, routes } = parts.health;
  const store = countingFailures(parts.store, meter);
  await sideline.prepare(sideline.knowledge);
  const history = await knownHistory(store, sideline, { now, log });
  const readers = readersOf(config.readers, store);
  const shared = { store, readers, log, meter, now, zone };
  const { digests, runner } = digestService({
    ...shared,
    history: history.now,
    whenUnsure: config.whenUnsure,
    staleSince: () => sideline.staleSince,
    curators: config.curators,
  });
  const followed = new Set(config.slack?.threadFollowUps ? ['slack'] : []);
  const { keepNames } = config;
  const desk = createDesk({ ...shared, sideline, digests, limits: rateLimits(config.limits), followed, keepNames });
  const platforms: ChatPlatform[] = [];
  if (config.slack) {
    const { Slack } = await import('../platforms/slack/slack.js');
    platforms.push(new Slack(config.slack, { desk, digests, store, log, meter, now, beside: routes }));
  }
  if (config.discord) {
    const { Discord } = await import('../platforms/discord/discord.js');
    platforms.push(new Discord(config.discord, { desk, digests, log, meter, now }));
  }
  return { platforms, runner, history, desk };
}

async function runUntilEnd(
  course: Course,
  runner: DigestRunner,
  { shell, log }: { readonly shell: Shell; readonly log: Log },
): Promise<number> {
  const { platforms } = course;
  const stopped = shell.stopped();
  const started = Promise.all(platforms.map((platform) => platform.start()));
  const ended = started.then(() => {
    runner.start();
    return Promise.race(platforms.map((platform) => platform.broken));
  });
  try {
    const end = await Promise.race([stopped, ended]);
    if (end instanceof PlatformError) throw end;
    log.info('stopping', { signal: end });
    return 0;
  } finally {
    course.isStopping = true;
    // Digests end first: they need the connections to be done with what they began.
    await runner.stop(STOP_WITHIN_MS);
    await stopAll(platforms);
    // A signal may come before the start is over: what it still opens is closed again.
    started.then(() => stopAll(platforms)).catch(() => {});
  }
}

/** A platform that does not stop in its time is left behind. */
async function stopAll(platforms: readonly ChatPlatform[]): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS + 2_000).unref());
  await Promise.race([Promise.all(platforms.map((platform) => platform.stop())), late]);
}

async function told(message: string, code: number, shell: Shell): Promise<number> {
  const { write } = await import('../platforms/terminal/write.js');
  await write(shell.stderr, `sideline serve: ${message}\n`);
  return code;
}
