/** How many calls in how long. */
export interface Rate {
  readonly limit: number;
  readonly perMs: number;
}

/** What a call did to its bucket. */
export interface RateState {
  readonly headers: Readonly<Record<string, string>>;
  /** For how long the bucket is empty; `undefined` if there was something left for this call. */
  readonly retryAfterS: number | undefined;
}

/** So much that nothing is ever slowed down. */
const GENEROUS: Rate = { limit: 10_000, perMs: 1000 };

/** Buckets by route and by the channel, server or webhook it is about. */
export class RateLimits {
  readonly #rates = new Map<string, Rate>();
  readonly #buckets = new Map<string, { left: number; resetAt: number }>();

  /** From now on only so many calls of a route, in each channel of its own. */
  set(route: string, rate: Rate): void {
    this.#rates.set(route, rate);
    this.#buckets.clear();
  }

  /** Lifts every limit. */
  clear(): void {
    this.#rates.clear();
    this.#buckets.clear();
  }

  /** Counts a call. https://discord.com/developers/docs/topics/rate-limits#header-format */
  take(route: string, about: string): RateState {
    const rate = this.#rates.get(route) ?? GENEROUS;
    const bucket = this.#bucket(`${route} ${about}`, rate);
    const isOver = bucket.left <= 0;
    if (!isOver) bucket.left -= 1;
    const resetAfterS = Math.max(0, (bucket.resetAt - Date.now()) / 1000);
    return { headers: headersOf(route, rate, bucket, resetAfterS), retryAfterS: isOver ? resetAfterS : undefined };
  }

  #bucket(key: string, { limit, perMs }: Rate): { left: number; resetAt: number } {
    const known = this.#buckets.get(key);
    if (known !== undefined && known.resetAt > Date.now()) return known;
    const fresh = { left: limit, resetAt: Date.now() + perMs };
    this.#buckets.set(key, fresh);
    return fresh;
  }
}

function headersOf(route: string, { limit }: Rate, bucket: { left: number; resetAt: number }, resetAfterS: number) {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(bucket.left),
    'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': resetAfterS.toFixed(3),
    'x-ratelimit-bucket': Buffer.from(route).toString('hex').slice(0, 32),
  };
}
