import type { Asked, Sideline } from '../bot/ports/sideline.js';
import type { Answer } from '../core/answer/answer.js';
import { History } from '../core/digest/changes/history.js';
import type { Knowledge } from '../core/records/knowledge.js';
import type { Answering } from './local-model.js';

/** Asks, and reads a history where the answer takes one. */
export type Asking = (asked: Asked) => Promise<Answer>;

/**
 * Does pieces of work of Sideline, which answers "what's new" from a history that is read only once a question asks for it, and only once.
 * `read` is told the instant of the question. The answer that found it missing is given up before anything is remembered of it, and composed again.
 */
export function worksWithHistory(sideline: Sideline, read: (now: string) => Promise<History>) {
  sideline.know(unreadHistory(sideline.knowledge));
  return async <T>(work: () => T, now: string): Promise<T> => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof HistoryWanted)) throw error;
      // Up to the instant of the question, so that what is found out only now is in its time.
      sideline.know(await read(now));
      return work();
    }
  };
}

/** Asks Sideline in the same way, as it is answered at this machine. */
export function askingForNews(
  sideline: Sideline,
  read: (now: string) => Promise<History>,
  answering: Answering,
): Asking {
  const works = worksWithHistory(sideline, read);
  return (asked) => answering.answer(asked, sideline, (work) => works(work, asked.now));
}

/** Stands for the history of some knowledge until a question asks for it. */
export function unreadHistory(knowledge: Knowledge): History {
  return new UnreadHistory({ knowledge, since: 0, first: 0, steps: [] });
}

/** An answer needs a history that was not read yet. */
class HistoryWanted extends Error {
  override readonly name = 'HistoryWanted';
}

/** Stands for a history until it is read. */
class UnreadHistory extends History {
  override at(): never {
    throw new HistoryWanted('the history has to be read first');
  }

  override between(): never {
    throw new HistoryWanted('the history has to be read first');
  }
}
