/** A message of ours on a platform, by the platform's own ids, so that it can be replaced later. */
export interface Posted {
  readonly channel: string;
  readonly message: string;
}

/**
 * What became of a claim: `yours` = answer it; `taken` = somebody answers it or has; `unsure` = a process that is gone
 * had begun to post for it, so nobody knows whether the answer arrived. `unsure` is given once and then counts as taken.
 */
export type Claim = 'yours' | 'taken' | 'unsure';

/** A value that changes if it is what it is thought to be. Null = nothing is kept under the key. */
export interface Swap {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Until when what it becomes is kept, epoch milliseconds; for good where that is not said. */
  readonly until?: number;
}

/** A kept value with its key. */
export interface Entry {
  readonly key: string;
  readonly value: string;
}

/**
 * What must outlive the process. Each method is one atomic step; what a resolved promise of `posting`, `settle`, `put`,
 * `swap`, `drop`, `forget` or `forgetPlaces` says is on disk. A rejected one has changed nothing; only where a database went away
 * half-way nobody knows. Instants are epoch milliseconds.
 *
 * Keys begin with the platform and the workspace, `slack:T111:…`, so that a workspace can be forgotten as a whole.
 */
export interface Store {
  /**
   * Takes all `keys` of one event for `leaseMs`, or none of them. An expired lease is free again; a settled key stays
   * taken for `CLAIM_KEPT_MS`. The lease itself need not outlive the process: a crash before `posting` frees it, at once
   * where one process has the store to itself, at the end of the lease where several share it.
   */
  claim(keys: readonly string[], now: number, leaseMs: number): Promise<Claim>;
  /** Says that the post for claimed keys is about to be made: a crash from here on leaves them `unsure`. */
  posting(keys: readonly string[], now: number): Promise<void>;
  /** Ends a claim for good, with what was posted. Keys that were forgotten meanwhile stay forgotten. */
  settle(keys: readonly string[], posted: Posted | null, now: number): Promise<void>;
  /** Gives claimed keys back, so that a redelivery is answered. */
  release(keys: readonly string[]): Promise<void>;
  /** What was posted for a settled key; null where nothing is known of it. */
  posted(key: string): Promise<Posted | null>;

  /** Keeps a value until an instant, or for good (null). */
  put(key: string, value: string, until: number | null): Promise<void>;
  /** A kept value, null once its time is over. */
  get(key: string, now: number): Promise<string | null>;
  /** The kept values whose keys begin with `prefix` and whose time is not over, in the order of `<` on their keys. */
  list(prefix: string, now: number): Promise<readonly Entry[]>;
  /**
   * Where every key holds exactly its `from`, all become their `to`, to be kept for good or until an instant, and it is
   * true; else nothing changes. A value whose time is over counts as none. Rejects where a key is named twice.
   */
  swap(swaps: readonly Swap[], now: number): Promise<boolean>;
  drop(key: string): Promise<void>;
  /** Removes every key that begins with one of `prefixes`: claims, values, all. */
  forget(prefixes: readonly string[]): Promise<void>;

  /**
   * Forgets places, by their channels, in the claims whose keys begin with `prefix`: claims whose keys name one go, and of
   * others that were answered in one it is forgotten what was posted. Those stay taken.
   */
  forgetPlaces(prefix: string, channels: readonly string[]): Promise<void>;

  /** Whether other processes may have the same store open: what one of them left can then not be told from its work. */
  readonly isShared: boolean;

  /** Writes what is pending and lets go of file, lock and connections. */
  close(): Promise<void>;
}

/** How a store failed, beside the words. */
export interface FailureOptions extends ErrorOptions {
  readonly isUnsure?: boolean;
}

/** A store could not do what it was asked. `reason` is for people and names no path and no address: "disk full". */
export class StoreFailure extends Error {
  override readonly name: string = 'StoreFailure';
  readonly reason: string;
  /** Whether the step may have taken place all the same: a database went away half-way. */
  readonly isUnsure: boolean;

  constructor(reason: string, message: string, { isUnsure = false, ...options }: FailureOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.isUnsure = isUnsure;
  }
}

/** A settled event stays known for a day: Slack redelivers delayed events for up to 24 hours. */
export const CLAIM_KEPT_MS = 24 * 60 * 60 * 1000;

/** Claims kept at once in memory or a file, the oldest go first: about 8.5 MB of memory. */
export const CLAIMS_MAX = 50_000;
