import { PlatformError, PlatformUnreachable } from '../bot/ports/chat-platform.js';
import type { Freshness } from '../bot/ports/freshness.js';
import type { Log } from '../bot/ports/log.js';
import type { Store } from '../bot/ports/store.js';
import type { ServeConfig } from '../config.js';
import type { Circumstances } from './circumstances.js';
import { followKnowledge } from './follow-knowledge.js';
import type { KnowledgeFolder } from './knowledge-folder.js';
import { EXIT_CONFIG, EXIT_UNAVAILABLE, NoState, openState } from './open-state.js';
import { configuredPlatforms } from './serve/configured-platforms.js';
import { type Course, runUntilEnd } from './serve/course.js';
import { boundMemory } from './serve/memory.js';
import { withReadingRoom } from './serve/reading-room.js';
import { showingHealth } from './serve/showing-health.js';
import { supervisorOf } from './serve/supervisor.js';
import type { Shell } from './shell.js';

/** Answers on every platform that is configured, until a signal ends it or one of them cannot go on. Gives the exit code. */
export async function servePlatforms(
  config: ServeConfig,
  { zone, now }: Pick<Circumstances, 'zone' | 'now'>,
  folder: KnowledgeFolder,
  shell: Shell,
): Promise<number> {
  const { createLog } = await import('./log.js');
  const log = createLog(shell.stderr, config.logLevel);
  try {
    const store = await openState(config.stateUrl, (line) => log.warn('state', { line }));
    try {
      return await serveOver(store, { config, zone, now, folder, shell, log });
    } finally {
      await store.close();
    }
  } catch (error) {
    return endedBy(error, shell);
  }
}

/** What is served with, beside the state. */
interface Serving extends Pick<Circumstances, 'zone' | 'now'> {
  readonly config: ServeConfig;
  readonly folder: KnowledgeFolder;
  readonly shell: Shell;
  readonly log: Log;
}

async function serveOver(store: Store, { config, zone, now, folder, shell, log }: Serving): Promise<number> {
  const { sideline } = folder;
  sideline.pagesAt = config.web?.baseUrl ?? null;
  const loadedAt = Date.parse(now());
  const course: Course = {
    platforms: [],
    isStopping: false,
    freshness: () => freshlyLoaded(loadedAt),
    changesKept: () => true,
  };
  const { createHealth } = await import('../health/health.js');
  const own = createHealth({
    ...{ store, log, now },
    knowledge: () => sideline.knowledge,
    freshness: () => course.freshness(),
    changesKept: () => course.changesKept(),
    platforms: () => course.platforms,
    isStopping: () => course.isStopping,
  });
  const { meter } = own;
  const { openAnswering } = await import('./serve/answering.js');
  const { runner, history, ...answering } = await openAnswering(config, { sideline, zone, now, store, log, meter });
  const routes = await withReadingRoom(own.routes, config, { sideline, zone, now, store, log, meter });
  const health = { meter, routes };
  course.changesKept = () => history.now().isKept;
  course.platforms = await configuredPlatforms(config, { ...answering, log, now, health });
  const followed = await followKnowledge({ folder, loadedAt, take: history.take, log, meter, now });
  course.freshness = followed.freshness;
  const endHangups = shell.onHangup(() => void followed.reload());
  const endStrays = shell.onStray((reason) => log.error('stray-rejection', strayFields(reason)));
  const supervisor = supervisorOf(shell.env, log);
  try {
    return await showingHealth(config, health, log, () => {
      boundMemory('serving');
      supervisor.ready();
      return runUntilEnd(course, runner, { shell, log });
    });
  } finally {
    supervisor.stopping();
    endHangups();
    endStrays();
    answering.desk.stop();
    await followed.stop();
    await history.close();
  }
}

/**
 * What went wrong where nobody looked, by its kind and place: a fault in one platform's library is no reason to end the
 * other. Its message may hold what it fell over, and is left out.
 */
function strayFields(reason: unknown): { readonly reason: string; readonly at: string } {
  if (!(reason instanceof Error)) return { reason: 'unknown', at: 'unknown' };
  const [, at] = /^ +at .*?([\w.-]+:\d+):\d+\)?$/m.exec(reason.stack ?? '') ?? [];
  return { reason: reason.name, at: at ?? 'unknown' };
}

function freshlyLoaded(loadedAt: number): Freshness {
  return { loadedAt, refusedSince: null, readingSince: null, problems: 0, quarantined: 0 };
}

/** Says what ended it, and gives the exit code; what nobody foresaw is thrown on. */
async function endedBy(error: unknown, shell: Shell): Promise<number> {
  if (error instanceof NoState) return told(`${error.message}.`, error.exitCode, shell);
  if (error instanceof PlatformUnreachable) return told(error.message, EXIT_UNAVAILABLE, shell);
  if (error instanceof PlatformError) return told(error.message, EXIT_CONFIG, shell);
  throw error;
}

async function told(message: string, code: number, shell: Shell): Promise<number> {
  const { write } = await import('../platforms/terminal/write.js');
  await write(shell.stderr, `sideline serve: ${message}\n`);
  return code;
}
