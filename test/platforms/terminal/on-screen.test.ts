import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { chatOnScreen } from '../../../src/platforms/terminal/on-screen.js';
import { smallSideline } from './small-sideline.js';

const CTRL_A = '\u0001';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';
const LOOKS = { width: 80, colour: false, isolate: false, sourcesShown: 8 };

/** Types each piece, as a person would, and gives everything shown; resolves only once the chat has ended. */
async function typing(...pieces: readonly string[]) {
  const sideline = smallSideline();
  const chat = new Chat(sideline, { reader: [], zone: 'UTC', now: () => '2025-11-24T09:00:00Z', looks: () => LOOKS });
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const ended = chatOnScreen(chat, input, output);
  for (const piece of pieces) {
    input.write(piece);
    await wait(5);
  }
  await ended;
  await wait(5);
  return { shown, asked: sideline.asked.map((one) => one.text) };
}

describe('a chat on a screen', () => {
  it('greets, prompts, answers and leaves on Ctrl-D', async () => {
    const { shown } = await typing('who met Hashemi\r', CTRL_D);
    expect(shown).toMatch(/^Sideline answers questions/);
    expect(shown).toContain('> ');
    expect(shown).toContain('Sattar Hashemi met 2 counterparts at WTDC-25: [1]');
    expect(shown.endsWith('\n')).toBe(true);
  });

  it('lets a line be edited, and brings back the one before', async () => {
    const { asked } = await typing('met Hashemi', CTRL_A, 'w', 'h', 'o', ' ', '\r', UP, '\r', CTRL_D);
    expect(asked).toEqual(['who met Hashemi', 'who met Hashemi']);
  });

  it('completes a slash command', async () => {
    const { shown } = await typing('/h', '\t', '\r', CTRL_D);
    expect(shown).toContain('/sources');
  });

  it('clears a line on Ctrl-C and says how to leave, then leaves on the next', async () => {
    const { shown, asked } = await typing('half a ques', CTRL_C, 'who met Hashemi\r', 'again', CTRL_C, CTRL_C);
    expect(shown).toContain('Ctrl-C once more, Ctrl-D or /quit leaves.');
    expect(asked).toEqual(['who met Hashemi']);
  });

  it('leaves on Ctrl-C at an empty line', async () => {
    expect((await typing(CTRL_C)).asked).toEqual([]);
  });

  it('leaves on /quit', async () => {
    expect((await typing('/quit\r')).asked).toEqual([]);
  });

  it('answers each line of a paste', async () => {
    expect((await typing('who met Hashemi\rcompare the mous\r', CTRL_D)).asked).toHaveLength(2);
  });

  it('leaves when the terminal goes away', async () => {
    const sideline = smallSideline();
    const chat = new Chat(sideline, { reader: [], zone: 'UTC', now: () => '2025-11-24T09:00:00Z', looks: () => LOOKS });
    const input = new PassThrough();
    const ended = chatOnScreen(chat, input, new PassThrough());
    input.end();
    await expect(ended).resolves.toBeUndefined();
  });
});
