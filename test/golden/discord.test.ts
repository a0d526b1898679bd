import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { MESSAGE_PAGE, messageOf, sourcesMessage, whyMessage } from '../../src/platforms/discord/render/message.js';
import { loaded } from '../corpus/loaded.js';
import { smallSideline } from '../platforms/terminal/small-sideline.js';
import { drawMessage } from './discord/draw.js';

/*
 * What Discord is sent, kept as files to be read: `npx vitest run --config test/vitest.config.ts test/golden -u` writes
 * them anew, and the difference is reviewed as text.
 */

const NOW = '2025-11-24T09:00:00.000Z';

function small(text: string): Answer {
  return smallSideline().ask({ text, conversation: null, reader: [], now: NOW, zone: 'UTC' });
}

function file(name: string): string {
  return fileURLToPath(new URL(`./discord/${name}`, import.meta.url));
}

describe('what Discord is sent for', () => {
  it.each([
    ['an answer', 'who met Hashemi', null],
    ['an ambiguous name', 'minister of georgia', null],
    ['a table', 'compare the mous', null],
    ['a long list', 'a long list', null],
    ['nothing on record, asked by a command', 'who met the Queen', 'who met the Queen'],
  ])('%s', async (name, question, heading) => {
    const message = messageOf(small(question), NOW, heading);
    const text = message.embeds.map((embed) => embed.description).join('\n');
    const printed = `${text}\n\n${'-'.repeat(60)}\n${JSON.stringify(message, null, 1)}\n`;
    await expect(printed).toMatchFileSnapshot(file(`${name.replaceAll(/\W+/g, '-')}.txt`));
  });

  it('all sources, and why', async () => {
    const answer = small('who met Hashemi');
    const messages = [sourcesMessage(answer, 0, { trail: answer.trail, now: NOW }), whyMessage(answer)];
    await expect(`${JSON.stringify(messages, null, 1)}\n`).toMatchFileSnapshot(file('sources-and-why.txt'));
  });
});

describe('the picture in the README', () => {
  it('is drawn from the embed of a real answer', async () => {
    const question = 'what did Iran propose to Kenya?';
    const at = { reader: [], conversation: null, now: NOW, zone: 'UTC', page: MESSAGE_PAGE };
    const answer = createSideline(await loaded()).ask({ text: question, ...at });
    await expect(drawMessage(`@Sideline ${question}`, messageOf(answer, NOW))).toMatchFileSnapshot(file('answer.svg'));
  });
});
