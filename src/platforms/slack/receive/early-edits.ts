import { LRUCache } from 'lru-cache';

/** How long an edit waits for the message that it changed, in milliseconds. */
const WAITS_MS = 5 * 60_000;

/** What a message was changed to, and when. */
interface Edit {
  readonly text: string;
  readonly at: string;
  readonly person: string;
}

/**
 * Edits of messages that have not come yet: Slack does not promise the order of what it delivers, and the message comes with
 * the words that it had at first. In memory alone.
 */
export class EarlyEdits {
  readonly #edits = new LRUCache<string, Edit>({ max: 500, ttl: WAITS_MS });

  /** Keeps what a message, by its key, was changed to; of two edits the later one counts. */
  keep(message: string, edit: Edit): void {
    const before = this.#edits.get(message);
    if (before === undefined || Number(before.at) < Number(edit.at)) this.#edits.set(message, edit);
  }

  /** What a message was changed to before it came, once; null where it was not. */
  take(message: string): string | null {
    const edit = this.#edits.get(message);
    this.#edits.delete(message);
    return edit?.text ?? null;
  }

  /** Forgets the edits of messages whose keys begin with `prefix`. */
  forgetAll(prefix: string): void {
    for (const key of [...this.#edits.keys()]) if (key.startsWith(prefix)) this.#edits.delete(key);
  }

  /** Forgets what a person wrote in a workspace, by the beginning of its keys. */
  forgetPerson(prefix: string, person: string): void {
    for (const [key, edit] of [...this.#edits]) {
      if (edit.person === person && key.startsWith(prefix)) this.#edits.delete(key);
    }
  }
}
