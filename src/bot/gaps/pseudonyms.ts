import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from '../ports/store.js';

/** The key of what names are salted with. */
const SALT = 'ratings:salt';

/** Characters of a name: enough that no two are alike. */
const LENGTH = 24;

/** Names for people and answers that only this store's salt leads to: what is kept under them says of nobody who it is. */
export class Pseudonyms {
  readonly #store: Pick<Store, 'get' | 'swap'>;
  #salt: Promise<string> | null = null;

  constructor(store: Pick<Store, 'get' | 'swap'>) {
    this.#store = store;
  }

  /** The name of what some texts stand for together. */
  async of(texts: readonly string[], now: number): Promise<string> {
    return createHmac('sha256', await this.#kept(now))
      .update(JSON.stringify(texts))
      .digest('hex')
      .slice(0, LENGTH);
  }

  #kept(now: number): Promise<string> {
    this.#salt ??= this.#found(now).catch((error: unknown) => {
      this.#salt = null;
      throw error;
    });
    return this.#salt;
  }

  /** The salt that is kept; of several processes that begin at once one makes it. */
  async #found(now: number): Promise<string> {
    const kept = await this.#store.get(SALT, now);
    if (kept !== null) return kept;
    await this.#store.swap([{ key: SALT, from: null, to: randomBytes(32).toString('hex') }], now);
    return this.#found(now);
  }
}
