import type { Answer } from '../../core/answer/answer.js';
import type { PageSize } from '../../core/answer/page.js';
import type { History } from '../../core/digest/changes/history.js';
import type { NotPlain } from '../../core/grammar/plain-question.js';
import type { CompletedKind } from '../../core/graph/complete.js';
import type { Graph } from '../../core/graph/graph.js';
import type { NoPicture, PictureData } from '../../core/picture/picture-of.js';
import type { Knowledge } from '../../core/records/knowledge.js';

/** One message to Sideline. `now` is an ISO 8601 instant, `zone` an IANA zone: time is an argument. */
export interface Asked {
  readonly text: string;
  /** Whose context follow-ups continue; null = none is kept. */
  readonly conversation: string | null;
  /** Audience labels the place may see; `public` always counts in. */
  readonly reader: readonly string[];
  readonly now: string;
  readonly zone: string;
  /** How much of the answer is shown at once; 40 lines unless said otherwise. "more" brings the rest. */
  readonly page?: PageSize;
  /**
   * Messages to lean on in place of what is remembered of the conversation, in order: the trail of an earlier answer,
   * for a button under it, or what stood before a message that was edited. Empty = a conversation of its own.
   */
  readonly after?: readonly string[];
  /** Whether its words are Sideline's own, as those on a button are: nobody is asked what else they may mean. */
  readonly isOffered?: boolean;
}

/** An answer, and what may be done about what was not read whole of its message; null where all of it was. */
export interface Attempt {
  readonly answer: Answer;
  readonly open: OpenMessage | null;
}

/** A message that was not read whole. */
export interface OpenMessage {
  /** As typed, without what cannot be seen and mentions. */
  readonly message: string;
  /** What was asked before it that it may lean on, in plain English, the oldest first. Of what everybody may see alone. */
  readonly thread: readonly string[];
  /**
   * The answer to the message as it is read by some plain questions; what is said next in the conversation leans on it, unless more was
   * said meanwhile. Why they are not taken, where they are not.
   */
  readAs(questions: readonly string[]): Answer | NotTaken;
}

/**
 * Why questions that a message is to be read as are not taken: none of them is read whole; one names what neither the message
 * nor what was asked before it does, asks for something to be done, or has what no question has.
 */
export type NotTaken = NotPlain | 'order';

/** The one journey that all platforms share: a message in, exactly one answer out. Never throws for what somebody typed. */
export interface Sideline {
  ask(asked: Asked): Answer;
  /** The same answer, and where it was not read whole, what can be done about that. */
  attempt(asked: Asked): Attempt;
  /** Up to `count` whole questions that have an answer for this reader, to start with. */
  suggestions(reader: readonly string[], count: number): readonly string[];
  /**
   * What is on record for this reader and how fresh it is, as one sentence for a greeting:
   * `151 meetings, 62 agreements and 9 conferences are on record; the newest source is of 24 November 2025.`
   */
  about(reader: readonly string[]): string;
  /** Where the records of this reader are thin at an instant, ISO 8601, for those who keep them: see `coverageInWords`. */
  coverage(reader: readonly string[], now: string): string;
  /**
   * Whether a message that mentions nobody, in a conversation Sideline answered in, is a question to Sideline.
   * `underAnswer` = nobody wrote between Sideline's answer to this person and it.
   */
  isAddressed(asked: Asked, underAnswer: boolean): boolean;
  /** Whether a message goes on from one before it, of which nothing is known in its conversation. */
  lacksContext(asked: Asked): boolean;
  /** Up to `max` names on record, as this reader sees it, that the beginning of one may become, best first. */
  complete(reader: readonly string[], kind: CompletedKind, beginning: string, max: number): readonly string[];
  /**
   * What an answer shows as a picture to a reader, where its question asks for one, or why nothing; null for every other answer. Never
   * throws for what somebody typed.
   */
  picture(reader: readonly string[], answer: Answer): PictureData | NoPicture | null;
  /** The records that a reader may see, for what is looked at and not asked in a message: pages, exports, interfaces. */
  graph(reader: readonly string[]): Graph;
  /** What changed and when, from which "what's new" is answered; null = no journal is kept. */
  readonly history: History | null;
  /** Every record, whoever may see it. */
  readonly knowledge: Knowledge;
  /**
   * From now on answers come from the present state of this history, and "what's new" from its past. What was said before
   * is read anew in it, where a question leans on that.
   */
  know(history: History): void;
  /**
   * Builds what the first questions would wait for once this knowledge is the present state of a history, for the readers
   * that were seen lately; gives way to other work between its parts.
   */
  prepare(knowledge: Knowledge): Promise<void>;
  /**
   * Since when the records are as they are, epoch milliseconds, while newer files than theirs cannot be read: every answer
   * about records says so. Null = all is well.
   */
  staleSince: number | null;
  /** The address of the reading room, to which answers lead of which a part is shown; null = there is none. */
  pagesAt: string | null;
  /** Drops all that is remembered of conversations whose id begins with `prefix`. */
  forget(prefix: string): void;
}
