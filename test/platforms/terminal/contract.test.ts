import { createSideline } from '../../../src/bot/create-sideline.js';
import { WHOLE_PAGE } from '../../../src/core/answer/page.js';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { ALL } from '../../../src/platforms/terminal/looks.js';
import { platformContract } from '../../contracts/platform.js';
import { loaded } from '../../corpus/loaded.js';

const AT = { now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };
const LOOKS = { width: Number.POSITIVE_INFINITY, colour: false, isolate: false, sourcesShown: ALL };

platformContract('terminal', async () => {
  const knowledge = await loaded();
  const sideline = createSideline(knowledge);
  return {
    sideline,
    page: WHOLE_PAGE,
    at: AT,
    converse() {
      // A terminal is one conversation; another is another window.
      const chat = new Chat(createSideline(knowledge), {
        reader: [],
        zone: AT.zone,
        now: () => AT.now,
        looks: () => LOOKS,
      });
      return {
        async say(text) {
          const shown = (await chat.reply(text))?.text ?? '';
          return { seen: shown, heard: shown };
        },
      };
    },
    close: async () => {},
  };
});
