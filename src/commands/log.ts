import type { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Fields, Log } from '../bot/ports/log.js';
import type { ServeConfig } from '../config.js';

/** A log of one JSON object a line. Whatever is written, tokens and addresses that grant something are not in it. */
export function createLog(output: Writable, level: ServeConfig['logLevel']): Log {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  const written = (fields: Fields | undefined) =>
    Object.fromEntries(
      Object.entries(fields ?? {}).map(([name, value]) => [name, typeof value === 'string' ? redacted(value) : value]),
    );
  return {
    debug: (event, fields) => log.debug(written(fields), event),
    info: (event, fields) => log.info(written(fields), event),
    warn: (event, fields) => log.warn(written(fields), event),
    error: (event, fields) => log.error(written(fields), event),
  };
}

/**
 * Text without what grants anything: tokens of Slack and Discord, names and passwords for a database, and of every other
 * address all but its host: response addresses, socket tickets, codes of installations. Also as JSON writes addresses,
 * with `\/`.
 */
export function redacted(text: string): string {
  const tokenless = text.replace(SLACK_TOKEN, '[token]').replace(DISCORD_TOKEN, '[token]');
  const pathless = tokenless.replace(DISCORD_PATH, '$1/[token]').replace(DATABASE_USER, '$1[…]@');
  return pathless.replace(ADDRESS, (_, scheme: string, place: string) => {
    const host = place.slice(place.lastIndexOf('@') + 1);
    return `${scheme}://${host}/[…]`;
  });
}

const SLACK_TOKEN = /x(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]+/gi;

/**
 * A bot's token, whose first part is its id in Base64: digits begin with M, N or O there. Or the token of an interaction,
 * which is Base64 of "interaction:…".
 */
const DISCORD_TOKEN = /\b(?:[MNO][\w-]{5,40}\.[\w-]{6,10}\.[\w-]{20,}|aW50ZXJhY3Rpb246[\w-]+)/g;

/** Paths of Discord's API in which a token stands after an id, also where nothing else tells that it is one. */
const DISCORD_PATH = /\b((?:webhooks|interactions)(?:\\?\/)\d+)\\?\/[\w.-]+/g;

/** What stands before the host of a database. */
const DATABASE_USER = /\b(postgres(?:ql)?:(?:\\?\/){2})[^\s"'`<>]*@/gi;

/** Scheme, host with what stands before it, and the rest, which is dropped. */
const ADDRESS = /\b(https?|wss?):(?:\\?\/){2}([^\s"'`<>()/\\?#]*)[^\s"'`<>()]*/gi;
