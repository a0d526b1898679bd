/** What somebody typed, and what was asked before it that it may lean on. */
export interface Unread {
  readonly message: string;
  /** In plain English, the oldest first. */
  readonly thread: readonly string[];
}

/** Puts what people type into plain questions. It sees no record and nobody's name or id, and answers nothing. */
export interface QuestionReader {
  /** What tells its readings from those of another one: the model and the language that it writes. */
  readonly name: string;
  /** Whether it takes messages: `half-open` = one, to see whether it does again. */
  readonly state: BreakerState;
  /** One to four questions. Rejects with `ReadingFailed`, within its time limit in any case. */
  read(unread: Unread): Promise<readonly string[]>;
}

/** `closed` = all is well; `open` = it failed, and is left alone for a while; `half-open` = it is tried once. */
export const BREAKER_STATES = ['closed', 'open', 'half-open'] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

/**
 * Why a reader gave nothing: its time was over; nobody is there; it gave more than it may; it has too much to do; it refused
 * or failed by its status; what it gave is no JSON, or other JSON than was asked for; or it was not asked, since it had failed just before.
 */
export type ReadingFailure =
  | 'timeout'
  | 'unreachable'
  | 'too-large'
  | 'rate-limited'
  | 'status'
  | 'no-json'
  | 'schema'
  | 'breaker';

/** A reader gave nothing. Its message holds nothing that was sent or came back. */
export class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
  readonly why: ReadingFailure;

  constructor(why: ReadingFailure) {
    super(`the model gave no reading: ${why}`);
    this.why = why;
  }
}
