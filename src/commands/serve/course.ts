import type { DigestRunner } from '../../bot/digests/runner.js';
import { type ChatPlatform, PlatformError, STOP_WITHIN_MS } from '../../bot/ports/chat-platform.js';
import type { Freshness } from '../../bot/ports/freshness.js';
import type { Log } from '../../bot/ports/log.js';
import type { Shell } from '../shell.js';

/** How far the process is: what health is read off. */
export interface Course {
  platforms: readonly ChatPlatform[];
  isStopping: boolean;
  freshness: () => Freshness;
  changesKept: () => boolean;
}

/**
 * Runs the platforms, and what sends digests through them, until a signal ends it: then it gives the exit code. Rejects
 * with a `PlatformError` where one of them cannot start, and where none can go on: one that cannot is left, and the
 * others go on.
 */
export async function runUntilEnd(
  course: Course,
  runner: DigestRunner,
  { shell, log }: { readonly shell: Pick<Shell, 'stopped'>; readonly log: Log },
): Promise<number> {
  const { platforms } = course;
  const stopped = shell.stopped();
  const started = Promise.all(platforms.map((platform) => platform.start()));
  const ended = started.then(() => {
    runner.start();
    return allBroken(platforms, log);
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

/** Resolves with why the last platform cannot go on; of those before it the log is told, and they are let go. */
function allBroken(platforms: readonly ChatPlatform[], log: Log): Promise<PlatformError> {
  let running = platforms.length;
  return new Promise((resolve) => {
    for (const platform of platforms) {
      void platform.broken.then(async (why) => {
        running -= 1;
        if (running === 0) return resolve(why);
        log.error('platform-ended', { platform: platform.name, reason: why.message });
        await platform.stop().catch(() => {});
      });
    }
  });
}

/** A platform that does not stop in its time is left behind. */
async function stopAll(platforms: readonly ChatPlatform[]): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS + 2_000).unref());
  await Promise.race([Promise.all(platforms.map((platform) => platform.stop())), late]);
}
