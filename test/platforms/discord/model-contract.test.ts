import { expect } from 'vitest';
import { modelContract } from '../../contracts/model.js';
import { runDiscord } from './running-discord.js';
import { readIn } from './shown.js';

modelContract('Discord', async (modelUrl) => {
  const run = await runDiscord(modelUrl === undefined ? {} : { modelUrl });
  return {
    async say(text) {
      run.discord.person('60000').writes(text);
      return readIn(await run.discord.until('an answer', () => run.discord.messages[0]));
    },
    async close() {
      expect(run.discord.problems).toEqual([]);
      await run.stop();
    },
  };
});
