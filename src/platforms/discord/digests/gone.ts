import { DiscordAPIError } from 'discord.js';
import { PlaceGone } from '../../../bot/ports/messenger.js';
import { delivered } from '../send.js';

/**
 * Discord's codes after which nothing can be written in a place until somebody changes that, each as people are told.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const GONE: Readonly<Record<number, string>> = {
  10003: 'the channel is gone',
  10004: 'the server is gone',
  10013: 'nobody has that account any more',
  50001: 'Sideline may not see the channel',
  50007: 'Sideline may not write to this person directly',
  50013: 'Sideline may not write there',
  50083: 'the thread is closed',
  50278: 'Sideline shares no server with this person',
  160005: 'the thread is locked',
};

/** Makes a call that does no harm a second time. Rejects with `PlaceGone` or `NotDelivered`. */
export function deliveredUnlessGone<T>(call: () => Promise<T>): Promise<T> {
  return delivered(() =>
    call().catch((error: unknown) => {
      throw goneBy(error) ?? error;
    }),
  );
}

/** The place is gone, in words for people, where that is what an error of Discord says; null for any other error. */
export function goneBy(error: unknown): PlaceGone | null {
  const reason = error instanceof DiscordAPIError ? GONE[Number(error.code)] : undefined;
  return reason === undefined ? null : new PlaceGone(reason);
}
