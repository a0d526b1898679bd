import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, type MessageMentionOptions } from 'discord.js';
import { NotDelivered } from '../../bot/ports/desk.js';

/** Nobody is mentioned by what Sideline says, nor told of a reply. On every body, since one that lacks it tells all. */
export const NOBODY = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions;

/** Waits before the tries after the first, in milliseconds. */
const RETRY_AFTER_MS = [300, 1_000, 3_000];

/**
 * Makes a call that does no harm a second time: it carries a nonce that Discord holds against what it has, or replaces
 * something. Tried again where the connection broke, which the library leaves to us. Rejects with `NotDelivered`.
 */
export async function delivered<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const waitMs = isBroken(error) ? RETRY_AFTER_MS[attempt] : undefined;
      if (waitMs === undefined) throw notDelivered(error);
      await sleep(waitMs);
    }
  }
}

/** Discord's codes for an interaction that has its first answer, and for one that is over. */
export const ALREADY_ANSWERED = 40060;
export const UNKNOWN_INTERACTION = 10062;

/** Whether an error is one of Discord's own, with this code. */
export function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Neither Discord's "no" nor a server error, which the library has tried again: the connection itself. */
function isBroken(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) && !(error instanceof HTTPError) && !(error instanceof NotDelivered);
}

function notDelivered(error: unknown): NotDelivered {
  if (error instanceof NotDelivered) return error;
  if (error instanceof DiscordAPIError) return new NotDelivered('refused', `Discord's error ${error.code}`);
  if (error instanceof HTTPError) return new NotDelivered('unsure', `HTTP ${error.status}`);
  return new NotDelivered('unsure', error instanceof Error ? error.message : String(error));
}
