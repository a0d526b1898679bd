import { HOLD_EVERY_MS, ReplicaJournal } from '../bot/journal/replicas.js';
import type { Log } from '../bot/ports/log.js';
import type { Sideline } from '../bot/ports/sideline.js';
import type { Store } from '../bot/ports/store.js';
import type { History } from '../core/digest/changes/history.js';
import type { Knowledge } from '../core/records/knowledge.js';
import { historyOf, openHistory } from './open-history.js';

/** The history that platforms answer from and digests tell of, as long as the process lives. */
export interface KnownHistory {
  /** The present one. */
  readonly now: () => History;
  /** Answers from newer knowledge from now on, what changed written down. Where it rejects, nothing has changed. */
  readonly take: (knowledge: Knowledge) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the history of what Sideline answers from, in a store that other processes may share. */
export async function knownHistory(
  store: Store,
  sideline: Sideline,
  { now, log }: { readonly now: () => string; readonly log: Log },
): Promise<KnownHistory> {
  const journal = new ReplicaJournal(store);
  const parts = { now, log, record: (knowledge: Knowledge, at: number) => journal.record(knowledge, at) };
  let history = await openHistory(store, sideline, parts);
  let last: Promise<unknown> = Promise.resolve();
  /** One look at the journal after the other; what it finds is answered from. */
  const inTurn = (look: () => Promise<History | null>): Promise<void> => {
    const turn = last.then(look).then((found) => {
      if (!found) return;
      sideline.know(found);
      history = found;
    });
    last = turn.catch(() => {});
    return turn;
  };
  const timer = setInterval(() => {
    const renewed = inTurn(() => journal.renew(Date.parse(now())));
    renewed.catch((error: unknown) => log.warn('history-not-held', { reason: String(error) }));
  }, HOLD_EVERY_MS);
  return {
    now: () => history,
    take: async (knowledge) => {
      await sideline.prepare(knowledge);
      await inTurn(() => historyOf(store, knowledge, parts));
    },
    close: async () => {
      clearInterval(timer);
      await last;
      await journal.leave().catch(() => {});
    },
  };
}
