import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, type MessageMentionOptions, RateLimitError } from 'discord.js';
import { NotDelivered } from '../../bot/ports/desk.js';
import { PlaceGone } from '../../bot/ports/messenger.js';

/** Nobody is mentioned by what Sideline says, nor told of a reply. On every body, since one that lacks it tells all. */
export const NOBODY = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions;

/** Waits before the tries after the first, in milliseconds. */
const RETRY_AFTER_MS = [300, 1_000, 3_000];

/**
 * Makes a call that does no harm a second time: it carries a nonce that Discord holds against what it has, or replaces
 * something. Tried again where the connection broke, which the library leaves to us. Rejects with `NotDelivered`, or with
 * a `PlaceGone` that the call rejects with.
 */
export async function delivered<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const waitMs = brokenBy(error) === null ? undefined : RETRY_AFTER_MS[attempt];
      if (waitMs === undefined) throw notDelivered(error);
      await sleep(waitMs);
    }
  }
}

/** Discord's codes for an interaction that has its first answer. */
export const ALREADY_ANSWERED = 40060;

/** Discord's code for a message that is gone. */
export const NO_MESSAGE = 10008;

/** Discord did not do what it was asked to, and said why by a code of its own. */
export class Refused extends NotDelivered {
  readonly code: number;

  constructor(code: number, reason: string) {
    super('refused', reason);
    this.code = code;
  }
}

/** Whether an error is one of Discord's own, with this code. */
export function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** Why a call failed, in one line that holds no token and nothing of what was sent. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotDelivered) return error.message;
  if (error instanceof DiscordAPIError) return error.code ? `Discord's error ${error.code}` : `HTTP ${error.status}`;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  if (error instanceof RateLimitError) return 'it limits requests';
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'AbortError') return 'no answer in time';
  return brokenBy(error) ?? (String(error).split('\n')[0] as string);
}

/** The code of a connection that could not be made or that ended, such as `ECONNREFUSED`; null for any other error. */
function brokenBy(error: unknown): string | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } };
  const found = code ?? cause?.code;
  return typeof found === 'string' && /^(?:E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(found) ? found : null;
}

/** A server error and a call without an answer were tried again by the library. */
function notDelivered(error: unknown): NotDelivered | PlaceGone {
  if (error instanceof NotDelivered || error instanceof PlaceGone) return error;
  const reason = reasonOf(error);
  if (error instanceof DiscordAPIError) return new Refused(Number(error.code), reason);
  return new NotDelivered(error instanceof RateLimitError ? 'refused' : 'unsure', reason);
}
