import type { Log } from '../bot/ports/log.js';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Store } from '../bot/ports/store.js';
import type { History } from '../core/digest/changes/history.js';

/**
 * Compares the knowledge with the last state that the store keeps, writes down what changed, and lets Sideline answer
 * "what's new" from it. Knowledge too large to be kept as a state has a history that begins now; that is said in the log.
 */
export async function openHistory(
  store: Store,
  sideline: Sideline,
  { now, log }: { readonly now: () => string; readonly log: Log },
): Promise<History> {
  const [{ JOURNAL_RECORDS_MAX, recordHistory }, { historyFrom }, { SECTIONS }] = await Promise.all([
    import('../bot/journal/journal.js'),
    import('../core/digest/changes/history.js'),
    import('../core/records/ref.js'),
  ]);
  const { knowledge } = sideline;
  const records = SECTIONS.reduce((count, section) => count + knowledge[section].length, 0);
  const instant = Date.parse(now());
  if (records > JOURNAL_RECORDS_MAX) log.warn('journal-not-kept', { records, most: JOURNAL_RECORDS_MAX });
  const history =
    records > JOURNAL_RECORDS_MAX ? historyFrom(knowledge, instant) : await recordHistory(store, knowledge, instant);
  sideline.know(history);
  log.info('history-open', { states: history.head - history.first + 1, head: history.head });
  return history;
}
