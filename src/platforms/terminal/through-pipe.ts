import type { Readable, Writable } from 'node:stream';
import type { Chat } from './chat.js';
import { linesOf } from './lines.js';
import { write } from './write.js';

/**
 * Answers lines from a pipe or a file in one conversation, without a prompt; an empty line between the replies.
 * Where not one line says anything, shows a sample. Resolves at the end of the input or at `/quit`.
 */
export async function chatThroughPipe(chat: Chat, input: Readable, output: Writable): Promise<void> {
  let replies = 0;
  for await (const line of linesOf(input)) {
    const reply = await chat.reply(line);
    if (!reply) continue;
    replies++;
    if (reply.text) await write(output, `${replies > 1 ? '\n' : ''}${reply.text}\n`);
    if (reply.done) return;
  }
  if (replies === 0) await write(output, `${await chat.showSample()}\n`);
}
