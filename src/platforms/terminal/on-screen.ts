import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Chat } from './chat.js';
import { completeSlash } from './slash-commands.js';

const HISTORY_LINES = 200;

/**
 * Holds a chat with a person at a terminal: prompt, line editing, history in memory. Resolves when they leave.
 *
 * Ctrl-C clears a line that has something on it and leaves from an empty one; Ctrl-D leaves.
 */
export async function chatOnScreen(chat: Chat, input: Readable, output: Writable): Promise<void> {
  output.write(`${chat.greet()}\n\n`);
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: '> ',
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: completeSlash,
  });
  const left = new Promise<void>((resolve) => lines.once('close', resolve));
  lines.on('line', (line) => answer(line, chat, lines, output));
  lines.on('SIGINT', () => clearOrLeave(lines, output));
  lines.prompt();
  await left;
  // The shell's own prompt should not stand behind ours.
  output.write('\n');
}

function answer(line: string, chat: Chat, lines: Interface, output: Writable): void {
  const reply = chat.reply(line);
  if (reply?.text) output.write(`\n${reply.text}\n\n`);
  if (reply?.done) lines.close();
  else lines.prompt();
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
