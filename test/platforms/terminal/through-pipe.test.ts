import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { chatThroughPipe } from '../../../src/platforms/terminal/through-pipe.js';
import { smallSideline } from './small-sideline.js';

const LOOKS = { width: Number.POSITIVE_INFINITY, colour: false, isolate: false, sourcesShown: 99 };

async function piped(text: string) {
  const sideline = smallSideline();
  const chat = new Chat(sideline, { reader: [], zone: 'UTC', now: () => '2025-11-24T09:00:00Z', looks: () => LOOKS });
  const output = new PassThrough();
  await chatThroughPipe(chat, Readable.from(text === '' ? [] : [Buffer.from(text)]), output);
  return { printed: String(output.read()), asked: sideline.asked };
}

describe('a chat through a pipe', () => {
  it('prints the answers alone, with an empty line between them', async () => {
    const { printed } = await piped('something\n\nsomething else\n');
    expect(printed).toBe(
      'No record: nothing on this is on record here.\n\nNo record: nothing on this is on record here.\n',
    );
  });

  it('keeps the context over lines', async () => {
    const { asked } = await piped('who met Hashemi\nand Kenya?');
    expect(asked.map((one) => one.conversation)).toEqual(['terminal-1', 'terminal-1']);
  });

  it('stops at /quit', async () => {
    expect((await piped('who met Hashemi\n/quit\ncompare the mous\n')).asked).toHaveLength(1);
  });

  it.each([
    ['nothing at all', ''],
    ['only empty lines', '\n \n'],
  ])('shows a sample with its real answer for %s', async (_, text) => {
    const { printed } = await piped(text);
    expect(printed).toContain('> who met Hashemi\n\nAsked: Meetings of Sattar Hashemi');
    expect(printed).toContain('Ask your own: npm start in a terminal');
  });
});
