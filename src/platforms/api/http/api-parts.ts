import type { Context } from 'hono';
import type { Log } from '../../../bot/ports/log.js';
import type { ReadParts } from '../parts.js';
import type { CallerLimit } from './caller-limits.js';

/** The labels that a request may see besides `public`, or that it is refused: it has a token that is not known. */
export type ReaderOf = (context: Context) => readonly string[] | 'refused';

/** What the API over HTTP is made of. */
export interface ApiParts extends ReadParts {
  readonly readerOf: ReaderOf;
  /** Who a request is counted for: an address, or whose token it is. It is kept in memory for a minute and written nowhere. */
  readonly callerOf: (context: Context) => string;
  readonly log: Log;
  /** What one caller may ask for; `USUAL_API_LIMITS` unless it is said otherwise. */
  readonly limits?: ApiLimits;
}

/** What one caller may read, and how many questions it may ask: these take longer. */
export interface ApiLimits {
  readonly read: CallerLimit;
  readonly ask: CallerLimit;
}

/** What a caller may ask for unless it is configured otherwise. */
export const USUAL_API_LIMITS: ApiLimits = {
  read: { requests: 600, seconds: 60 },
  ask: { requests: 60, seconds: 60 },
};
