import type { Store, Swap } from '../bot/ports/store.js';
import { openState, openStateToRead } from './open-state.js';

/**
 * Where what a model read is kept at this machine: in the state of STATE_URL, which is opened for one step and let go of at once. Where
 * another process holds that, it is read all the same, and what is to be kept is kept as long as this process runs.
 */
export class LocalReadings implements Pick<Store, 'get' | 'list' | 'swap' | 'drop'> {
  readonly #url: string;
  /** What could not be kept in the state; null = nothing is kept there any more. */
  readonly #held = new Map<string, string | null>();
  #isWritable: boolean;

  /** `url` is STATE_URL. */
  constructor(url: string) {
    this.#url = url;
    this.#isWritable = url !== 'memory:';
  }

  async get(key: string, now: number): Promise<string | null> {
    const held = this.#held.get(key);
    return held === undefined ? this.#read((store) => store.get(key, now), null) : held;
  }

  list(prefix: string, now: number): ReturnType<Store['list']> {
    return this.#read((store) => store.list(prefix, now), []);
  }

  async swap(swaps: readonly Swap[], now: number): Promise<boolean> {
    const isDone = await this.#change((store) => store.swap(swaps, now));
    if (isDone !== null) return isDone;
    for (const { key, to } of swaps) this.#held.set(key, to);
    return true;
  }

  async drop(key: string): Promise<void> {
    if ((await this.#change(async (store) => store.drop(key).then(() => true))) === null) this.#held.set(key, null);
  }

  /** What is in the state; where it cannot be read, `otherwise`: then the model is asked anew. */
  async #read<T>(look: (store: Store) => Promise<T>, otherwise: T): Promise<T> {
    if (this.#url === 'memory:') return otherwise;
    const store = await openStateToRead(this.#url, () => {}).catch(() => null);
    return store ? look(store).finally(() => store.close()) : otherwise;
  }

  /** What a change of the state comes to; null where that cannot be changed, which is not tried again. */
  async #change<T>(change: (store: Store) => Promise<T>): Promise<T | null> {
    if (!this.#isWritable) return null;
    const store = await openState(this.#url, () => {}, { patient: true }).catch(() => null);
    if (store) return change(store).finally(() => store.close());
    this.#isWritable = false;
    return null;
  }
}
