import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';
import type { ShardManager } from './held-strategy.js';

/** IDENTIFYs of a shard in a day that are made as soon as they are asked for. */
const AT_ONCE = 10;

/** The first pause and the longest, in milliseconds. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

const DAY_MS = 24 * 60 * 60_000;

/**
 * How long after its last one a shard identifies again that has identified so often in a day. Discord resets the token of
 * a bot that does so a thousand times (https://discord.com/developers/docs/events/gateway#session-start-limit): at this
 * pace it stays below 115.
 */
export function identifyPauseMs(timesInADay: number): number {
  if (timesInADay < AT_ONCE) return 0;
  return Math.min(FIRST_PAUSE_MS * 2 ** (timesInADay - AT_ONCE), LONGEST_PAUSE_MS);
}

/** Lets shards identify as fast as Discord says, and slower and slower where it takes no session for long. */
export async function pacedIdentify(manager: ShardManager): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  return new PacedIdentify(new SimpleIdentifyThrottler(limit.max_concurrency));
}

class PacedIdentify implements IIdentifyThrottler {
  readonly #turns: IIdentifyThrottler;
  /** A shard's IDENTIFYs in the last day, oldest first, by the clock that nobody sets: a wait must not grow by what it is set back. */
  readonly #made = new Map<number, number[]>();

  constructor(turns: IIdentifyThrottler) {
    this.#turns = turns;
  }

  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    const made = (this.#made.get(shard) ?? []).filter((at) => at > performance.now() - DAY_MS);
    this.#made.set(shard, made);
    const pauseMs = (made.at(-1) ?? 0) + identifyPauseMs(made.length) - performance.now();
    if (pauseMs > 0) await sleep(pauseMs, undefined, { signal });
    await this.#turns.waitForIdentify(shard, signal);
    made.push(performance.now());
  }
}
