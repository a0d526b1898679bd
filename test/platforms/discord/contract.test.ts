import { expect } from 'vitest';
import { MESSAGE_PAGE } from '../../../src/platforms/discord/render/message.js';
import { platformContract } from '../../contracts/platform.js';
import { NOW, runDiscord } from './running-discord.js';
import { linksIn, readIn } from './shown.js';

platformContract('Discord', async () => {
  const run = await runDiscord();
  let [people, files] = [0, 0];
  const filesOf = () => run.discord.messages.flatMap((message) => [...message.files]);
  return {
    sideline: run.sideline,
    page: MESSAGE_PAGE,
    at: { now: NOW, zone: 'UTC' },
    converse() {
      const somebody = run.discord.person(String(60_000 + people++));
      return {
        async say(text) {
          const before = run.discord.messages.length;
          somebody.writes(text);
          const message = await run.discord.until('an answer', () => run.discord.messages[before]);
          const read = readIn(message);
          return { seen: read, heard: [read, ...linksIn(message)].join('\n') };
        },
      };
    },
    async file() {
      const [file] = await run.discord.until(
        'a file',
        () => filesOf().slice(files)[0] && filesOf().slice(files),
        15_000,
      );
      files++;
      return { name: file!.name, size: file!.size };
    },
    async close() {
      expect(run.discord.problems).toEqual([]);
      await run.stop();
    },
  };
});
