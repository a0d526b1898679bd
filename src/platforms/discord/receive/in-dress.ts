import type { Log } from '../../../bot/ports/log.js';
import type { Message } from '../render/message.js';
import { type Plain, withoutEmbeds } from '../render/plain.js';
import { Refused } from '../send.js';

/** Discord's codes for what a place may lack the right to, such as embeds, and for a body that it finds wrong. */
const MAY_NOT = 50013;
const WRONG_BODY = 50035;

/**
 * Sends bodies one after the other, each by `send` with how many went before it; gives what that gave. Where Discord does
 * not take an embed, what stands in it goes out as plain text: a channel may deny embeds and allow text. Rejects as
 * `send` does.
 */
export async function inDress<T>(
  bodies: readonly (Message | Plain)[],
  send: (body: Message | Plain, at: number) => Promise<T>,
  log: Log,
): Promise<readonly T[]> {
  const sent: T[] = [];
  for (const body of bodies) {
    try {
      sent.push(await send(body, sent.length));
    } catch (error) {
      const undressed = undressedAfter(error, body);
      if (!undressed) throw error;
      log.warn('discord-embeds-not-taken', { code: (error as Refused).code });
      for (const text of undressed) sent.push(await send(text, sent.length));
    }
  }
  return sent;
}

/** A body as plain text, where that may be taken though the body was not; null where it would be refused as well. */
function undressedAfter(error: unknown, body: Message | Plain): readonly Plain[] | null {
  if (!(error instanceof Refused) || !('embeds' in body)) return null;
  if (error.code === MAY_NOT) return withoutEmbeds(body);
  // What was found wrong may be a control as well as an embed.
  return error.code === WRONG_BODY ? withoutEmbeds({ ...body, components: [] }) : null;
}
