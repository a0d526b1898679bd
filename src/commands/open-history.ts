import type { Log } from '../bot/ports/log.js';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Store } from '../bot/ports/store.js';
import type { History } from '../core/digest/changes/history.js';
import type { Knowledge } from '../core/records/knowledge.js';

/** Writes down what is otherwise in some knowledge than in the last state, and gives the history up to now (epoch milliseconds). */
export type RecordState = (knowledge: Knowledge, now: number) => Promise<History>;

/** What a history is opened with. */
export interface HistoryParts {
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
  /** Unless it is said, as a process writes that has the store to itself. */
  readonly record?: RecordState;
}

/**
 * Compares the knowledge with the last state that the store keeps, writes down what changed, and lets Sideline answer
 * "what's new" from it. Knowledge too large to be kept as a state has a history that begins now; that is said in the log.
 */
export async function openHistory(store: Store, sideline: Sideline, parts: HistoryParts): Promise<History> {
  const { recordHistory } = await import('../bot/journal/journal.js');
  const record = parts.record ?? ((knowledge, now) => recordHistory(store, knowledge, now));
  const history = await historyOf(store, sideline.knowledge, { ...parts, record });
  sideline.know(history);
  return history;
}

/** The history up to some knowledge, written down; nothing is answered from it yet. */
export async function historyOf(
  store: Store,
  knowledge: Knowledge,
  { now, log, record }: Required<HistoryParts>,
): Promise<History> {
  const [{ JOURNAL_RECORDS_MAX, historyNotKept }, { SECTIONS }] = await Promise.all([
    import('../bot/journal/journal.js'),
    import('../core/records/ref.js'),
  ]);
  const records = SECTIONS.reduce((count, section) => count + knowledge[section].length, 0);
  const isKept = records <= JOURNAL_RECORDS_MAX;
  if (!isKept) log.error('journal-not-kept', { records, most: JOURNAL_RECORDS_MAX, so: 'no digest is made' });
  const at = Date.parse(now());
  const history = isKept ? await record(knowledge, at) : await historyNotKept(store, knowledge, at);
  log.info('history-open', { states: history.head - history.first + 1, head: history.head, behind: history.isBehind });
  return history;
}
