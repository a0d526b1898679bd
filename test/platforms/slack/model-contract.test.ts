import { expect } from 'vitest';
import { modelContract } from '../../contracts/model.js';
import { person } from '../../servers/slack/far-side.js';
import { runSlack } from './running-slack.js';
import { seenIn } from './shown.js';

modelContract('Slack', async (modelUrl) => {
  const run = await runSlack(modelUrl === undefined ? {} : { modelUrl });
  return {
    async say(text) {
      await run.send.event(person('U9').writes(text));
      const message = await run.slack.until('an answer', () => run.slack.messages[0]);
      return `${seenIn(message.blocks)}\n${message.text}`;
    },
    async close() {
      expect(run.slack.problems).toEqual([]);
      await run.stop();
    },
  };
});
