/** What goes wrong. Seconds and milliseconds as named. */
export type FaultKind =
  /** Too many requests: of this route, or of all of them if `global`. Nothing is done. */
  | { readonly kind: '429'; readonly retryAfterS: number; readonly global?: boolean }
  /** An internal server error, or a bad gateway. Nothing is done, unless `recorded`. */
  | { readonly kind: '500' | '502'; readonly recorded?: boolean }
  /** The connection breaks before Discord does anything. */
  | { readonly kind: 'dropBefore' }
  /** Discord does it, then the connection breaks without an answer. */
  | { readonly kind: 'dropAfter' }
  /** Never answered; done all the same if `recorded`. */
  | { readonly kind: 'hang'; readonly recorded?: boolean }
  /** Done and answered, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Refused with this code of Discord's, such as 50001, 50013, 10062, 10008. Nothing is done. */
  | { readonly kind: 'error'; readonly code: number };

/** What goes wrong, where and how often. */
export type Fault = FaultKind & {
  /** Only for calls about this channel, interactions in it included; any by default. */
  readonly channel?: string;
  /** How many calls it hits, 1 by default; `Infinity` until lifted. */
  readonly times?: number;
};

/** The call a fault may hit. */
export interface FaultTarget {
  readonly route: string;
  readonly channel: string | undefined;
}

/** The faults in waiting. The first that fits a call is spent on it. */
export class FaultBook {
  #waiting: { readonly route: string; readonly fault: Fault; left: number }[] = [];

  /** Puts a fault in waiting; the answer takes it away again. */
  add(route: string, fault: Fault): () => void {
    const entry = { route, fault, left: fault.times ?? 1 };
    this.#waiting.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  /** The fault that this call meets, if any. */
  take({ route, channel }: FaultTarget): Fault | undefined {
    const fits = ({ fault }: { fault: Fault }) => fault.channel === undefined || fault.channel === channel;
    const entry = this.#waiting.find((one) => one.left > 0 && one.route === route && fits(one));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#waiting = [];
  }
}
