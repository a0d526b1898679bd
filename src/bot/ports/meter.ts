import type { Answer } from '../../core/answer/answer.js';
import type { Outcome } from '../../core/answer/outcome.js';
import type { Target } from '../../core/question/question.js';
import type { BreakerState, ReadingFailure } from './question-reader.js';
import type { NotTaken } from './sideline.js';

/** What a message asked for: one kind of record, several of them, digests, or what is no question (`other`). */
export type QuestionKind = Target | 'several' | 'digests' | 'other';

/**
 * What became of digests: owed by the calendar, delivered, delivered late, passed over, or a part that was not shown;
 * `ahead` = what a clock that ran ahead had written down was taken back.
 */
export type DigestCount = 'due' | 'sent' | 'late' | 'missed' | 'failed' | 'ahead';

/** What became of newer files of knowledge: taken over, the same as before, or kept out for a problem in them. */
export type ReloadResult = 'taken' | 'unchanged' | 'refused';

/** Which limit held a question back: that of a person, a workspace, all questions, or of those that wait at once. */
export type Limit = 'person' | 'workspace' | 'global' | 'waiting';

/**
 * What became of a message that was not read whole, where a model may read it: its questions were used; they were not taken; the model
 * gave none, or was not asked for the day's limit or for a store that failed; or answering them `failed`.
 */
export type ReadingResult = 'used' | NotTaken | ReadingFailure | 'daily-limit' | 'store' | 'failed';

/**
 * Counts what happens, for the operator. Every argument that becomes a label is one of few words of the program's own:
 * never a person, a place, a record or anything typed. Counting is quick and never throws.
 */
export interface Meter {
  /** A question was dealt with, `seconds` after it came; `failed` = the answer was not shown, or nobody knows. */
  question(platform: string, kind: QuestionKind, outcome: Outcome | 'failed', seconds: number): void;
  /** A platform was told that its event arrived, `seconds` after it did. */
  acked(platform: string, seconds: number): void;
  /** Names a queue whose length is read when somebody looks; a later one of the same name takes its place. */
  queue(name: string, length: () => number): void;
  digest(what: DigestCount, count: number): void;
  reloaded(result: ReloadResult): void;
  /** An answer was rated. */
  rated(platform: string, how: 'good' | 'bad'): void;
  /** A question was not taken. */
  limited(platform: string, which: Limit): void;
  /** The store did not do what it was asked; `what` is the step, `claim`. */
  storeFailed(what: string): void;
  /** A model was asked to read a message, and gave something, or not, after `seconds`. */
  modelAsked(how: 'ok' | ReadingFailure, seconds: number): void;
  /** What became of a message that a model may read. */
  modelRead(result: ReadingResult): void;
  /** Where the state of the circuit breaker before a model is read when somebody looks. */
  modelBreaker(state: () => BreakerState): void;
}

/** Counts nothing: for commands that nobody watches. */
export const noMeter: Meter = {
  question() {},
  acked() {},
  queue() {},
  digest() {},
  reloaded() {},
  rated() {},
  limited() {},
  storeFailed() {},
  modelAsked() {},
  modelRead() {},
  modelBreaker() {},
};

/** The kind of question that an answer is counted under. */
export function kindOfQuestion({ subjects }: Pick<Answer, 'subjects'>): QuestionKind {
  const [first, ...others] = new Set(subjects.map((subject) => subject.target));
  if (others.length > 0) return 'several';
  return first ?? 'other';
}
