import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Chat } from './chat.js';

const HISTORY_LINES = 200;

/** What comes by itself while a chat is open. */
export interface Arrivals {
  /** From now on what comes is shown; `show` puts a text above the line that is being typed. */
  start(show: (text: string) => void): void;
  /** Nothing is shown any more; resolves once what was under way is done with. */
  stop(): Promise<void>;
}

const NONE: Arrivals = { start: () => {}, stop: async () => {} };

/**
 * Holds a chat with a person at a terminal: prompt, line editing, history in memory. Resolves when they leave.
 *
 * Ctrl-C clears a line that has something on it and leaves from an empty one; Ctrl-D leaves.
 */
export async function chatOnScreen(
  chat: Chat,
  input: Readable,
  output: Writable,
  arrivals: Arrivals = NONE,
): Promise<void> {
  output.write(`${chat.greet()}\n\n`);
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: '> ',
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string) => chat.complete(line),
  });
  const screen: Screen = { lines, output, isLeft: false };
  const left = new Promise<void>((resolve) => lines.once('close', resolve)).then(() => {
    screen.isLeft = true;
  });
  let answered: Promise<void> = Promise.resolve();
  // A paste brings several lines at once: each is answered before the next one is looked at.
  lines.on('line', (line) => {
    answered = answered.then(() => answer(line, chat, screen));
  });
  lines.on('SIGINT', () => clearOrLeave(lines, output));
  lines.prompt();
  arrivals.start((text) => showAbove(`${text}\n\n`, screen));
  await left;
  await answered;
  await arrivals.stop();
  // The shell's own prompt should not stand behind ours.
  output.write('\n');
}

/** A terminal with a chat on it. */
interface Screen {
  readonly lines: Interface;
  readonly output: Writable;
  isLeft: boolean;
}

async function answer(line: string, chat: Chat, screen: Screen): Promise<void> {
  const reply = await chat.reply(line);
  const text = reply?.text ? `\n${reply.text}\n\n` : '';
  if (screen.isLeft) screen.output.write(text);
  else if (reply?.done) screen.lines.close();
  else showAbove(text, screen);
}

/** Shows a text above the prompt and what is typed there so far, which stays as it is, the cursor in its place. */
function showAbove(text: string, { lines, output, isLeft }: Screen): void {
  if (isLeft) return;
  const { rows } = lines.getCursorPos();
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  // The prompt is drawn anew from where it was: as many rows up as the cursor was below its beginning.
  output.write(`${text}${'\n'.repeat(rows)}`);
  lines.prompt(true);
}

function clearOrLeave(lines: Interface, output: Writable): void {
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
  output.write('\nCtrl-C once more, Ctrl-D or /quit leaves.\n');
  lines.prompt();
}
