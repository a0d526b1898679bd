import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createSideline } from '../../../src/bot/create-sideline.js';
import { WHOLE_PAGE } from '../../../src/core/answer/page.js';
import { makeExport } from '../../../src/exports/make-export.js';
import { writeAnew } from '../../../src/exports/write-export.js';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { ALL } from '../../../src/platforms/terminal/looks.js';
import { type FileShown, platformContract } from '../../contracts/platform.js';
import { loaded } from '../../corpus/loaded.js';

const AT = { now: '2026-11-24T12:00:00.000Z', zone: 'UTC' };
const LOOKS = { width: Number.POSITIVE_INFINITY, colour: false, isolate: false, sourcesShown: ALL };

platformContract('terminal', async () => {
  const knowledge = await loaded();
  const sideline = createSideline(knowledge);
  const folder = await mkdtemp(join(tmpdir(), 'sideline-saved-'));
  const saved: FileShown[] = [];
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
        save: async ({ format, messages }, now) => {
          const [question, after] = [messages.at(-1)!, messages.slice(0, -1)];
          const made = await makeExport({ question, after, format, graph: sideline.graph([]), now, zone: AT.zone });
          if ('why' in made) return made.why;
          const path = await writeAnew(made, folder);
          saved.push({ name: basename(path), size: statSync(path).size });
          return path;
        },
      });
      return {
        async say(text) {
          const shown = (await chat.reply(text))?.text ?? '';
          return { seen: shown, heard: shown };
        },
      };
    },
    async file() {
      return saved.shift()!;
    },
    close: () => rm(folder, { recursive: true }),
  };
});
