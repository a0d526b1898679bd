import { afterEach, beforeEach, expect } from 'vitest';
import { type RunningDiscord, restarted, runDiscord } from './running-discord.js';

/** The Discord of the test that runs, and what Sideline keeps. */
export interface DiscordHere extends Pick<RunningDiscord, 'discord' | 'store'> {
  /** Starts Sideline anew on it, with what was kept. */
  restart(): Promise<void>;
}

/** Gives each test of a file Sideline on a Discord of its own, which must have found nothing wrong with its calls. */
export function discordForEachTest(): DiscordHere {
  let run: RunningDiscord;
  beforeEach(async () => {
    run = await runDiscord();
  });
  afterEach(async () => {
    expect(run.discord.problems.map((one) => [one.route, one.problem])).toEqual([]);
    await run.stop();
  });
  return {
    get discord() {
      return run.discord;
    },
    get store() {
      return run.store;
    },
    restart: async () => {
      run = await restarted(run);
    },
  };
}
