import { LogLevel } from '@slack/bolt';
import type { Log } from '../../../bot/ports/log.js';

/**
 * The SDK's log, as far as it may be kept: its warnings and errors by their first words. Its debug lines hold what
 * people wrote, so they are never asked for. Null keeps nothing, where every failure is told of anyway.
 */
export function sdkLog(log: Log | null) {
  return {
    debug: () => {},
    info: () => {},
    warn: (...words: unknown[]) => log?.warn('slack-sdk', { said: saying(words) }),
    error: (...words: unknown[]) => log?.error('slack-sdk', { said: saying(words) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** The most characters kept of a line. */
const SAID_MAX = 300;

/** What a line quotes may come from a request: a parser's error shows a piece of what it could not read. */
function saying(words: readonly unknown[]): string {
  const text = words.map((word) => (word instanceof Error ? word.message : String(word))).join(' ');
  return text.replace(/".*"/s, '"…"').slice(0, SAID_MAX);
}
