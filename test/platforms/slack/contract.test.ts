import { expect } from 'vitest';
import { MESSAGE_PAGE } from '../../../src/platforms/slack/render/message.js';
import { platformContract } from '../../contracts/platform.js';
import { person } from '../../servers/slack/far-side.js';
import { NOW, runSlack } from './running-slack.js';
import { seenIn } from './shown.js';

platformContract('Slack', async () => {
  const run = await runSlack({ settings: { files: true } });
  let [people, files] = [0, 0];
  return {
    sideline: run.sideline,
    page: MESSAGE_PAGE,
    at: { now: NOW, zone: 'UTC' },
    converse() {
      const somebody = person(`U9${people++}`);
      return {
        async say(text) {
          const before = run.slack.messages.length;
          await run.send.event(somebody.writes(text));
          const message = await run.slack.until('an answer', () => run.slack.messages[before]);
          return { seen: seenIn(message.blocks), heard: message.text };
        },
      };
    },
    async file() {
      const made = () => run.slack.files.find((one, at) => at === files && one.channel);
      const file = await run.slack.until('a file', made, 15_000);
      files++;
      return { name: file.name, size: file.bytes!.length };
    },
    async close() {
      expect(run.slack.problems).toEqual([]);
      await run.stop();
    },
  };
});
