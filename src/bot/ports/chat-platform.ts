/** A chat service that Sideline answers in. */
export interface ChatPlatform {
  /** Lower case, unique among those running: `slack`. */
  readonly name: string;
  /** Whether questions can arrive at this moment: started, and no connection is lost. */
  readonly isConnected: boolean;
  /** Resolves once questions can arrive; rejects with a `PlatformError` where it cannot start. */
  start(): Promise<void>;
  /** Resolves with what made it stop for good; pending as long as it runs. */
  readonly broken: Promise<PlatformError>;
  /** Takes no more questions, ends what is in flight within `STOP_WITHIN_MS`, lets go. */
  stop(): Promise<void>;
}

/** Why a platform cannot run; the message is one line and says what to do. */
export class PlatformError extends Error {
  override readonly name: string = 'PlatformError';
}

/** The platform cannot be reached: trying again later may help, unlike with what is configured wrong. */
export class PlatformUnreachable extends PlatformError {
  override readonly name = 'PlatformUnreachable';
}

/** What is in flight at the end has this long, in milliseconds. */
export const STOP_WITHIN_MS = 5_000;
