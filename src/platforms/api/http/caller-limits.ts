import { LRUCache } from 'lru-cache';

/** How much one caller may ask for: so many requests in so many seconds. */
export interface CallerLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What a caller has left. */
export interface Allowance {
  readonly isAllowed: boolean;
  /** Requests left until then. */
  readonly left: number;
  /** Whole seconds until all are there again. */
  readonly resetS: number;
}

/** Callers counted at once; the least recently seen go first. */
const CALLERS_MAX = 10_000;

interface Span {
  readonly since: number;
  count: number;
}

/** Counts the requests of each caller in spans that begin with the first. What was asked before a restart does not count. */
export class CallerLimits {
  readonly #limit: CallerLimit;
  readonly #spans = new LRUCache<string, Span>({ max: CALLERS_MAX });

  constructor(limit: CallerLimit) {
    this.#limit = limit;
  }

  /** Counts a request; `now` in epoch milliseconds. */
  count(caller: string, now: number): Allowance {
    const { requests, seconds } = this.#limit;
    const span = this.#spanAt(caller, now);
    const isAllowed = span.count < requests;
    if (isAllowed) span.count++;
    return { isAllowed, left: requests - span.count, resetS: Math.ceil((span.since + seconds * 1000 - now) / 1000) };
  }

  #spanAt(caller: string, now: number): Span {
    const known = this.#spans.get(caller);
    // One that begins later than now was counted before the clock was put back.
    if (known && known.since <= now && now - known.since < this.#limit.seconds * 1000) return known;
    const span = { since: now, count: 0 };
    this.#spans.set(caller, span);
    return span;
  }
}

/**
 * The headers that say so: https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (`RateLimit-Policy` what may
 * be asked for, `RateLimit` what is left), and for a refusal after how many seconds to try again.
 */
export function limitHeaders(
  policy: string,
  limit: CallerLimit,
  allowance: Allowance,
): readonly (readonly [string, string])[] {
  const retry = allowance.isAllowed ? [] : [['Retry-After', String(allowance.resetS)] as const];
  return [
    ['RateLimit-Policy', `"${policy}";q=${limit.requests};w=${limit.seconds}`],
    ['RateLimit', `"${policy}";r=${allowance.left};t=${allowance.resetS}`],
    ...retry,
  ];
}
