import type { Reader } from '../../graph/reader.js';
import type { Change } from '../changes/changes.js';
import type { History, News } from '../changes/history.js';

/** A change with the states around it, and when it became known (epoch milliseconds). */
export interface LatestChange {
  readonly change: Change;
  readonly at: number;
  readonly news: News;
  /** Which of the changes of its kind to its record, that became known at the same time, it is: 0 for the first. */
  readonly nth: number;
}

/** How much of the past is looked at. */
export interface Reach {
  readonly changes: number;
  /** States, hidden from the reader or not. */
  readonly states: number;
}

/**
 * The latest changes that concern somebody, each as it was between one state and the next, the latest first: what a record went
 * through stays told step by step, however it goes on. Taken from what the reader may see of each state.
 */
export function latestChanges(
  history: History,
  reader: Reader,
  concerns: (change: Change, news: News) => boolean,
  reach: Reach,
): readonly LatestChange[] {
  const found: LatestChange[] = [];
  const oldest = Math.max(history.first, history.head - reach.states);
  for (let seq = history.head; seq > oldest && found.length < reach.changes; seq--) {
    const news = history.between(seq - 1, seq, reader);
    const at = history.knownAt(seq);
    found.push(...numbered(news).flatMap((one) => (concerns(one.change, news) ? [{ ...one, at, news }] : [])));
  }
  return found.slice(0, reach.changes);
}

function numbered({ changes }: News): readonly Pick<LatestChange, 'change' | 'nth'>[] {
  const counts = new Map<string, number>();
  return changes.map(({ change }) => {
    const key = `${change.ref} ${change.kind}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return { change, nth };
  });
}
