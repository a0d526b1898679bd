import type { Asked, Sideline } from '../../bot/ports/sideline.js';
import type { Answer } from '../../core/answer/answer.js';
import type { History } from '../../core/digest/changes/history.js';

/** What programs and assistants read from, whichever way they come. */
export interface ReadParts {
  readonly sideline: Sideline;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  /** IANA zone in which days are counted where nobody names one. */
  readonly zone: string;
  /** The program's version. */
  readonly version: string;
  /** How a question is answered; by `sideline.ask` unless it is said otherwise. */
  readonly answer?: (asked: Asked) => Promise<Answer>;
  /** What changes are told from; `sideline.history` unless it is said otherwise. Null = no journal is kept. */
  readonly history?: () => Promise<History | null>;
}

/** The journal of changes; null where none is kept. */
export async function historyOf({ sideline, history }: ReadParts): Promise<History | null> {
  return history ? history() : sideline.history;
}
