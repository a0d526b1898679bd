import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Chat } from '../../../src/platforms/terminal/chat.js';
import { type Arrivals, chatOnScreen } from '../../../src/platforms/terminal/on-screen.js';
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

describe('what comes by itself', () => {
  /** A chat with something that comes when the test says so, and what a terminal of 40 columns shows of it. */
  function open() {
    const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { columns: 40 })];
    const chat = new Chat(smallSideline(), {
      reader: [],
      zone: 'UTC',
      now: () => '2025-11-24T09:00:00Z',
      looks: () => LOOKS,
    });
    let show: (text: string) => void = () => {};
    let stopped = 0;
    const arrivals: Arrivals = {
      start: (shows) => {
        show = shows;
      },
      stop: async () => void stopped++,
    };
    const ended = chatOnScreen(chat, input, output, arrivals);
    output.read();
    const typed = async (text: string) => {
      input.write(text);
      await wait(5);
    };
    return {
      typed,
      ended,
      comes: (text: string) => show(text),
      shown: () => String(output.read() ?? ''),
      stopped: () => stopped,
    };
  }

  it('stands above the line that is being typed, which goes on where it was', async () => {
    const { typed, comes, shown, ended } = open();
    await typed('who met ');
    shown();
    comes('A digest.');
    // To the left edge, all below it cleared, the text, then the prompt with what was typed.
    expect(shown()).toBe('\u001b[1G\u001b[0JA digest.\n\n\u001b[1G\u001b[0J> who met \u001b[11G');
    await typed('Hashemi\r');
    expect(shown()).toContain('Sattar Hashemi met 2 counterparts');
    await typed(CTRL_D);
    await ended;
  });

  it('begins above a line that fills several rows', async () => {
    const { typed, comes, shown, ended } = open();
    for (const letter of 'a question that is longer than one row of this terminal') await typed(letter);
    shown();
    comes('A digest.');
    const text = shown();
    // One row up to where the prompt begins; and as far down again, since the prompt is drawn from its last row.
    expect(text.startsWith('\u001b[1A\u001b[1G\u001b[0JA digest.\n\n\n\u001b[1A')).toBe(true);
    expect(text).toContain('> a question that is longer than one row of this terminal');
    await typed(CTRL_C);
    await typed(CTRL_D);
    await ended;
  });

  it('ends before the chat does, and shows nothing afterwards', async () => {
    const { typed, comes, shown, ended, stopped } = open();
    await typed(CTRL_D);
    await ended;
    expect(stopped()).toBe(1);
    shown();
    comes('A digest.');
    expect(shown()).toBe('');
  });

  it('answers lines in their order, however long one takes', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const order: string[] = [];
    const answer = async (asked: { text: string }) => {
      await wait(asked.text === 'slow' ? 30 : 0);
      order.push(asked.text);
      return smallSideline().ask({ ...asked, conversation: null, reader: [], now: '', zone: 'UTC' });
    };
    const settings = { reader: [], zone: 'UTC', now: () => '2025-11-24T09:00:00Z', looks: () => LOOKS, answer };
    const ended = chatOnScreen(new Chat(smallSideline(), settings), input, output);
    input.write(`slow\rfast\r${CTRL_D}`);
    await ended;
    expect(order).toEqual(['slow', 'fast']);
  });
});
