import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setInterval as every } from 'node:timers/promises';

/** A stretch in which an event loop stood still: that of the far sides, or of the process that is soaked. */
export interface Blocked {
  readonly whose: 'far sides' | 'process';
  /** When it was noticed, milliseconds since the epoch: at most `LOOK_EVERY_MS` after it was over. */
  readonly at: number;
  readonly ms: number;
}

/** What is shorter makes nothing late that people wait for. */
const NOTED_FROM_MS = 250;

/** The process is asked as a monitoring system asks, but oftener. */
const LOOK_EVERY_MS = 2_000;

/** Notes what stands still until `signal`; `metrics` is where the process tells how long it stood still since asked last. */
export async function watchBlocked(metrics: string, signal: AbortSignal, noted: Blocked[]): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const note = (whose: Blocked['whose'], ms: number) => {
    if (ms >= NOTED_FROM_MS) noted.push({ whose, at: Date.now(), ms: Math.round(ms) });
  };
  try {
    for await (const _ of every(LOOK_EVERY_MS, undefined, { signal })) {
      note('far sides', delay.max / 1e6);
      delay.reset();
      note('process', await processDelayMs(metrics));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    delay.disable();
  }
}

async function processDelayMs(metrics: string): Promise<number> {
  // On a connection of its own: one that is kept may be closed just when it is used again.
  const [response] = (await once(get(metrics, { agent: false }), 'response')) as [IncomingMessage];
  return 1_000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(await text(response))?.[1]);
}
