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

/**
 * Sends a message in the first of its forms that Slack takes: as it is, in the leaner ones, in plain words, in fewer of them.
 * `told` hears why one was not taken. Rejects as `send` does.
 */
export async function firstTaken<M extends Message, T>(
  forms: readonly [M, ...M[]],
  send: (form: M) => Promise<T>,
  told: (reason: string) => void,
): Promise<T> {
  const [message] = forms;
  const last = { ...message, text: cut(message.text, SHORT_MAX), blocks: [] };
  for (const form of [...forms, { ...message, blocks: [] }]) {
    try {
      return await send(form);
    } catch (error) {
      if (!(error instanceof NotDelivered) || !OF_FORM.has(error.message)) throw error;
      told(error.message);
    }
  }
  return send(last);
}
