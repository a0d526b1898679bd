import type { Log } from '../../../bot/ports/log.js';
import type { Message } from '../render/message.js';
import { withoutPicture } from '../render/picture.js';
import { type Plain, withoutEmbeds } from '../render/plain.js';
import { Refused } from '../send.js';

/** Discord's codes for what a place may lack the right to, such as embeds, and for a body that it finds wrong. */
const MAY_NOT = 50013;
const WRONG_BODY = 50035;

/**
 * Sends bodies one after the other, each by `send` with how many went before it; gives what that gave. Where Discord does
 * not take a picture, the rest goes out and says so; where it does not take an embed, what stands in it goes out as plain text: a
 * channel may deny files and embeds and allow text. Rejects as `send` does.
 */
export async function inDress<T>(
  bodies: readonly (Message | Plain)[],
  send: (body: Message | Plain, at: number) => Promise<T>,
  log: Log,
): Promise<readonly T[]> {
  const sent: T[] = [];
  for (const body of bodies) {
    for (let left: readonly (Message | Plain)[] = [body]; left.length > 0; ) {
      const [one, ...rest] = left as [Message | Plain, ...(Message | Plain)[]];
      try {
        sent.push(await send(one, sent.length));
        left = rest;
      } catch (error) {
        const leaner = leanerAfter(error, one);
        if (!leaner) throw error;
        log.warn(leaner.event, { code: (error as Refused).code });
        left = [...leaner.bodies, ...rest];
      }
    }
  }
  return sent;
}

/** What is sent in place of what was not taken, and what the log calls that. */
interface Leaner {
  readonly event: 'discord-picture-not-taken' | 'discord-embeds-not-taken';
  readonly bodies: readonly (Message | Plain)[];
}

/** A body without its picture, then as plain text, where that may be taken though the body was not; null where it would be refused as well. */
function leanerAfter(error: unknown, body: Message | Plain): Leaner | null {
  if (!(error instanceof Refused) || !('embeds' in body)) return null;
  if (error.code !== MAY_NOT && error.code !== WRONG_BODY) return null;
  if (body.files) return { event: 'discord-picture-not-taken', bodies: [withoutPicture(body)] };
  // What was found wrong may be a control as well as an embed.
  const bare = error.code === MAY_NOT ? body : { ...body, components: [] };
  return { event: 'discord-embeds-not-taken', bodies: withoutEmbeds(bare) };
}
