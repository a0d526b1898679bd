/** What goes wrong. Seconds and milliseconds as named. */
export type FaultKind =
  /** Too many requests, with a Retry-After header. Nothing is done. */
  | { readonly kind: '429'; readonly retryAfterS: number }
  /** An internal server error. Nothing is done, unless `recorded`. */
  | { readonly kind: '500'; readonly recorded?: boolean }
  /** The connection breaks before Slack does anything. */
  | { readonly kind: 'dropBefore' }
  /** Slack does it, then the connection breaks without an answer. */
  | { readonly kind: 'dropAfter' }
  /** Never answered; done all the same if `recorded`. */
  | { readonly kind: 'hang'; readonly recorded?: boolean }
  /** Done and answered, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Done and answered when this is fulfilled. */
  | { readonly kind: 'wait'; readonly until: Promise<void> }
  /** A response_url that takes no such body: a status, and the reason alone. */
  | { readonly kind: 'refused'; readonly status: number; readonly error: string }
  /** Slack's own "ok: false" with this error; `more` joins the answer. */
  | { readonly kind: 'error'; readonly error: string; readonly more?: Readonly<Record<string, unknown>> };

/** What goes wrong, where and how often. */
export type Fault = FaultKind & {
  /** Only for calls about this channel; any by default. */
  readonly channel?: string;
  /** Only for calls with this token; any by default. */
  readonly token?: string;
  /** How many calls it hits, 1 by default; `Infinity` until lifted. */
  readonly times?: number;
};

/** The call a fault may hit. */
export interface FaultTarget {
  readonly method: string;
  readonly channel: string;
  readonly token: string;
}

/** The faults in waiting. The first that fits a call is spent on it. */
export class FaultBook {
  #waiting: { readonly method: string; readonly fault: Fault; left: number }[] = [];

  /** Puts a fault in waiting; the answer takes it away again. */
  add(method: string, fault: Fault): () => void {
    const entry = { method, fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  /** The fault that this call meets, if any. */
  take(target: FaultTarget): Fault | undefined {
    const entry = this.#waiting.find((one) => one.left > 0 && one.method === target.method && fits(one.fault, target));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#waiting = [];
  }
}

function fits(fault: Fault, target: FaultTarget): boolean {
  return (
    (fault.channel === undefined || fault.channel === target.channel) &&
    (fault.token === undefined || fault.token === target.token)
  );
}
