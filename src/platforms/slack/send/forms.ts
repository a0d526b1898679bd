import { NotDelivered } from '../../../bot/ports/desk.js';
import type { Message } from '../render/message.js';
import { cut } from '../render/text.js';

/** Why Slack takes no message of this form, where it takes another: https://docs.slack.dev/reference/methods/chat.postMessage */
const OF_FORM = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'block_mismatch',
  'no_text',
]);

/** Characters of a message that even its plain words are too many for, by our choice. */
const SHORT_MAX = 1_000;

/** A message in plain words alone. */
export function inWords<M extends Message>(message: M): M {
  return { ...message, blocks: [] };
}

/** The beginning of a message, for where even its plain words are too many: whoever asked can ask for less. */
export function shortly<M extends Message>(message: M): M {
  return { ...message, text: cut(message.text, SHORT_MAX), blocks: [] };
}

/** Sends a message in the first of its forms that Slack takes; `told` hears why one was not. Rejects as `send` does. */
export async function firstTaken<M extends Message, T>(
  [form, ...others]: readonly [M, ...M[]],
  send: (form: M) => Promise<T>,
  told: (reason: string) => void,
): Promise<T> {
  try {
    return await send(form);
  } catch (error) {
    const [next, ...rest] = others;
    if (!next || !(error instanceof NotDelivered) || !OF_FORM.has(error.message)) throw error;
    told(error.message);
    return firstTaken([next, ...rest], send, told);
  }
}
