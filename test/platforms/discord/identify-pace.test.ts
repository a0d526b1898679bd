import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShardManager } from '../../../src/platforms/discord/connect/held-strategy.js';
import { pacedIdentify } from '../../../src/platforms/discord/connect/identify-pace.js';

const HOUR = 60 * 60_000;

/** What the pace asks of the library: how many shards may identify at once. */
const manager = {
  fetchGatewayInformation: async () => ({ session_start_limit: { max_concurrency: 1 } }),
} as unknown as ShardManager;

afterEach(() => vi.useRealTimers());

describe('the pace of IDENTIFY', () => {
  it('is not held up by a clock that is set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const pace = await pacedIdentify(manager);
    const { signal } = new AbortController();
    await pace.waitForIdentify(0, signal);
    vi.setSystemTime(Date.now() - HOUR);
    const second = pace.waitForIdentify(0, signal).then(() => 'identified');
    const late = new Promise((resolve) => setTimeout(resolve, 2_000, 'still waiting'));
    expect(await Promise.race([second, late])).toBe('identified');
  });

  it('forgets no IDENTIFY of the day where the clock is set ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const pace = await pacedIdentify(manager);
    const { signal } = new AbortController();
    for (let times = 0; times < 10; times++) {
      await pace.waitForIdentify(0, signal);
      vi.setSystemTime(Date.now() + 30 * HOUR);
    }
    const eleventh = pace.waitForIdentify(0, signal).then(() => 'identified');
    const late = new Promise((resolve) => setTimeout(resolve, 1_000, 'paced'));
    expect(await Promise.race([eleventh, late])).toBe('paced');
  });
});
