import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Store } from '../ports/store.js';
import type { Unread } from '../ports/question-reader.js';

/** The key of each reading begins so. */
export const READINGS = 'model:reading:';

/** How long a reading is kept, in milliseconds: 30 days. */
export const READING_KEPT_MS = 30 * 24 * 60 * 60_000;

/** Readings kept at once; the oldest go first. */
export const READINGS_MAX = 5_000;

/** Readings are counted anew after so many were added: a store lists all of them for that. */
const COUNTED_EVERY = 100;

/**
 * What a model read messages as, so that the same message keeps its answer, after a restart and on every replica. Under a key that is made
 * of the message, its thread, the language and the model, and of nobody who asked. What is kept can be read by whoever knows the message,
 * and by nobody who only has the store.
 */
export class KeptReadings {
  readonly #store: Pick<Store, 'get' | 'list' | 'swap' | 'drop'>;
  /** The model and the language. */
  readonly #of: string;
  #added = COUNTED_EVERY;

  constructor(store: Pick<Store, 'get' | 'list' | 'swap' | 'drop'>, of: string) {
    this.#store = store;
    this.#of = of;
  }

  /** The key of a message's reading. */
  keyOf({ message, thread }: Unread): string {
    return `${READINGS}${this.#digest('key', message, thread).toString('hex').slice(0, 32)}`;
  }

  /** What a message is read as; null where that is not kept, or cannot be read any more. Rejects where the store fails. */
  async get(unread: Unread, now: number): Promise<readonly string[] | null> {
    const kept = await this.#store.get(this.keyOf(unread), now);
    return kept === null ? null : opened(kept, this.#secretOf(unread));
  }

  /**
   * Keeps what a message was read as, unless another reading of it is kept already: gives the one that is kept. Rejects where the
   * store fails.
   */
  async keep(unread: Unread, questions: readonly string[], now: number): Promise<readonly string[]> {
    const key = this.keyOf(unread);
    const from = await this.#store.get(key, now);
    const kept = from === null ? null : opened(from, this.#secretOf(unread));
    if (kept) return kept;
    const to = sealed(questions, this.#secretOf(unread), now);
    const isKept = await this.#store.swap([{ key, from, to, until: now + READING_KEPT_MS }], now);
    if (!isKept) return (await this.get(unread, now)) ?? questions;
    await this.#bound(now);
    return questions;
  }

  async #bound(now: number): Promise<void> {
    if (++this.#added < COUNTED_EVERY) return;
    this.#added = 0;
    const entries = await this.#store.list(READINGS, now);
    const oldest = [...entries].sort((a, b) => keptAt(a.value) - keptAt(b.value));
    const excess = Math.max(0, entries.length - READINGS_MAX);
    for (const { key } of oldest.slice(0, excess)) await this.#store.drop(key);
  }

  #secretOf({ message, thread }: Unread): Buffer {
    return this.#digest('secret', message, thread);
  }

  #digest(what: string, message: string, thread: readonly string[]): Buffer {
    return createHash('sha256')
      .update(JSON.stringify([what, this.#of, message, thread]))
      .digest();
  }
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `1:` with the instant at which it was sealed, and the questions, which take the message to be read. */
function sealed(questions: readonly string[], secret: Buffer, now: number): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(questions), 'utf8'), cipher.final()]);
  return `1:${now}:${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')}`;
}

function opened(kept: string, secret: Buffer): readonly string[] | null {
  try {
    const [version, , text = ''] = kept.split(':');
    const bytes = Buffer.from(text, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    const said = JSON.parse(Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8')) as string[];
    return version === '1' ? said : null;
  } catch {
    return null;
  }
}

function keptAt(kept: string): number {
  return Number(kept.split(':')[1]) || 0;
}
