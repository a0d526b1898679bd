import { LRUCache } from 'lru-cache';
import { failureOf } from '../send/failure.js';

/** What is known of a form that is open. */
interface Turn {
  /** The hash that our last update gave the view; null = it was not updated by this process. */
  hash: string | null;
  /** The time of the newest change, as Slack tells it. */
  newest: number;
  running: Promise<void>;
}

/** Forms that are remembered. */
const FORMS_MAX = 1_000;

/** A change of a form: the hash of the view that it was made in, and when, in Slack's seconds. */
export interface FormChange {
  readonly viewId: string;
  readonly hash: string;
  readonly at: number;
}

/**
 * Brings forms up to date, one update of a view after the other, so that the newest change is what it ends with. A hash
 * keeps an update from undoing what another process has shown since. https://docs.slack.dev/reference/methods/views.update
 */
export class FormUpdates {
  readonly #turns = new LRUCache<string, Turn>({ max: FORMS_MAX });

  /** `show` updates the view of a hash and gives the next one. Rejects as it does, but for a hash that is no longer true. */
  async run({ viewId, hash, at }: FormChange, show: (hash: string) => Promise<string>): Promise<void> {
    const turn = this.#turns.get(viewId) ?? { hash: null, newest: at, running: Promise.resolve() };
    this.#turns.set(viewId, turn);
    if (at < turn.newest) return;
    turn.newest = at;
    const work = turn.running.then(async () => {
      if (turn.newest !== at) return;
      turn.hash = await shown(show, turn.hash ?? hash, hash);
    });
    turn.running = work.catch(() => {});
    return work;
  }
}

/** Our last hash may be older than that of the event, where another process changed the view in between. */
async function shown(show: (hash: string) => Promise<string>, last: string, own: string): Promise<string> {
  try {
    return await show(last);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || failure.reason !== 'hash_conflict' || last === own) throw error;
    return show(own);
  }
}
