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
 * Text without what grants anything: Slack's tokens, and of every address all but its host: response addresses, socket
 * tickets, codes of installations. Also as JSON writes addresses, with `\/`.
 */
export function redacted(text: string): string {
  return text.replace(TOKEN, '[token]').replace(ADDRESS, (_, scheme: string, place: string) => {
    const host = place.slice(place.lastIndexOf('@') + 1);
    return `${scheme}://${host}/[…]`;
  });
}

const TOKEN = /x(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]+/gi;

/** Scheme, host with what stands before it, and the rest, which is dropped. */
const ADDRESS = /\b(https?|wss?):(?:\\?\/){2}([^\s"'`<>()/\\?#]*)[^\s"'`<>()]*/gi;
