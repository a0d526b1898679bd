import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { MESSAGE_PAGE, type Message, messageOf } from '../../src/platforms/slack/render/message.js';
import { homeView, sourcesView, whyView } from '../../src/platforms/slack/render/views.js';
import { loaded } from '../corpus/loaded.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { drawMessage } from './slack/draw.js';

/*
 * What Slack is sent, kept as files to be read: `npx vitest run --config test/vitest.config.ts test/golden -u` writes
 * them anew, and the difference is reviewed as text.
 */

const NOW = '2025-11-24T09:00:00.000Z';
const SHOWING = { now: NOW, heading: null, shareable: false };

function small(text: string): Answer {
  return smallSideline().ask({ text, conversation: null, reader: [], now: NOW, zone: 'UTC' });
}

function file(name: string): string {
  return fileURLToPath(new URL(`./slack/${name}`, import.meta.url));
}

function printed({ text, blocks }: Message): string {
  return `${text}\n\n${'-'.repeat(60)}\n${JSON.stringify(blocks, null, 1)}\n`;
}

describe('what Slack is sent for', () => {
  it.each([
    ['an answer', 'who met Hashemi', SHOWING],
    ['an ambiguous name', 'minister of georgia', SHOWING],
    ['a table', 'compare the mous', SHOWING],
    ['the first page of a long list, seen by one person', 'a long list', { ...SHOWING, shareable: true }],
    ['nothing on record, asked by a button', 'who met the Queen', { ...SHOWING, heading: 'who met the Queen' }],
  ])('%s', async (name, question, showing) => {
    await expect(printed(messageOf(small(question), showing))).toMatchFileSnapshot(
      file(`${name.replaceAll(/\W+/g, '-')}.txt`),
    );
  });

  it('the Home tab, all sources, and why', async () => {
    const answer = small('who met Hashemi');
    const welcome = {
      about: '2 meetings are on record.',
      suggestions: ['who met Hashemi'],
      pending: small('compare the mous'),
    };
    const views = [homeView(welcome, NOW, 'D1'), sourcesView(answer, 'C1'), whyView(answer, 'C1')];
    await expect(`${JSON.stringify(views, null, 1)}\n`).toMatchFileSnapshot(file('views.txt'));
  });
});

describe('the picture in the README', () => {
  it('is drawn from the blocks of a real answer', async () => {
    const question = 'what did Iran propose to Kenya?';
    const at = { reader: [], conversation: null, now: NOW, zone: 'UTC', page: MESSAGE_PAGE };
    const answer = createSideline(await loaded()).ask({ text: question, ...at });
    const { blocks } = messageOf(answer, SHOWING);
    await expect(drawMessage(`@Sideline ${question}`, blocks)).toMatchFileSnapshot(file('answer.svg'));
  });
});
