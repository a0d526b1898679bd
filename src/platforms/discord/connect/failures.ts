import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { PlatformError, PlatformUnreachable } from '../../../bot/ports/chat-platform.js';
import { reasonOf } from '../send.js';

/** What is said where Discord does not take the token. */
export const BAD_TOKEN =
  'Discord does not take DISCORD_TOKEN; copy the token from "Bot" of your application once more.';

/** What is said where it took it, and no longer does. */
export const REVOKED_TOKEN =
  'Discord no longer takes DISCORD_TOKEN; copy the token from "Bot" of your application once more.';

const NETWORK = 'check the network, and DISCORD_API_URL.';

/** Close codes of the gateway after which no other try helps, but for 4004, a bad token (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
export const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4010: 'Discord does not take the shard it was given; set DISCORD_SHARDS to auto.',
  4011: 'Discord wants more shards than DISCORD_SHARDS says; set it to auto.',
  4012: 'Discord no longer speaks the version that Sideline does; look for a newer version of Sideline.',
  4013: 'Discord does not know an intent that Sideline asks for; look for a newer version of Sideline.',
  4014: 'Discord refuses an intent that Sideline asks for; look for a newer version of Sideline.',
};

/** Why Discord could not be started, as one line that says what to do. */
export function startError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  if (isRefusedToken(error)) return new PlatformError(BAD_TOKEN);
  return new PlatformUnreachable(`Discord cannot be reached (${reasonOf(error)}); ${NETWORK}`);
}

function isRefusedToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** Why commands could not be registered, in the same way. */
export function registerError(error: unknown): string {
  if (!(error instanceof DiscordAPIError) || error.status === 401) return startError(error).message;
  return `Discord did not take the commands (${reasonOf(error)}); check DISCORD_APPLICATION_ID and --guild.`;
}

/** Nothing that would be an answer came in the time that a start has. */
export function noAnswer(seconds: number): PlatformError {
  return new PlatformUnreachable(`Discord did not answer within ${seconds} seconds; ${NETWORK}`);
}

/** Something answers that is not Discord. */
export function notDiscord(): PlatformError {
  return new PlatformUnreachable('What answers at DISCORD_API_URL is not Discord; leave it empty, or correct it.');
}

/** Too many connections were begun today. */
export function noSessions(): PlatformError {
  return new PlatformUnreachable('Discord allows no more connections today; see what restarts Sideline, and wait.');
}
