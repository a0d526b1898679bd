import { z } from 'zod';
import type { Store } from '../../../bot/ports/store.js';
import { keyOf } from '../store-key.js';
import { firstSealKey, type Seal, sealWith } from './seal.js';
import { keysFrom } from './secret-keys.js';

/** A workspace's installation: what is needed to answer there, and nothing else of what Slack tells. */
export const Installed = z.strictObject({
  botToken: z.string(),
  botId: z.string(),
  botUserId: z.string(),
  /** The token that the next pair is got with, once. Null where tokens do not expire. */
  refreshToken: z.string().nullable(),
  /** When the bot token ends, epoch milliseconds; null = never. */
  expiresAt: z.number().nullable(),
  /** When the workspace installed Sideline, epoch milliseconds. */
  installedAt: z.number(),
});
export type Installed = z.infer<typeof Installed>;

/** The installations in the store, sealed. `owner` is the workspace, or the organisation that installed as a whole. */
export class KeptInstallations {
  readonly #store: Store;
  readonly #seal: Seal;
  /** Reads what was sealed before keys were derived by scrypt. */
  readonly #firstSeal: Seal;

  constructor(store: Store, stateSecret: string) {
    this.#store = store;
    this.#seal = sealWith(keysFrom(stateSecret).seal);
    this.#firstSeal = sealWith(firstSealKey(stateSecret));
  }

  /** Null where there is none. Rejects where it was sealed under another secret. */
  async get(owner: string): Promise<Installed | null> {
    const sealed = await this.#store.get(keyFor(owner), Date.now());
    if (sealed === null) return null;
    const opened = this.#seal.open(sealed, keyFor(owner)) ?? (await this.#sealedAnew(owner, sealed));
    if (opened !== null) return Installed.parse(JSON.parse(opened));
    throw new Error(
      `the installation of workspace ${owner} was sealed under another SLACK_STATE_SECRET; set that one again, or install Sideline there anew at /slack/install`,
    );
  }

  /** What an older Sideline sealed, kept under the new key from now on; null where it did not seal this. */
  async #sealedAnew(owner: string, sealed: string): Promise<string | null> {
    const key = keyFor(owner);
    const opened = this.#firstSeal.open(sealed, key);
    if (opened === null) return null;
    // Where a renewal kept another one meanwhile, that stays. Where the store fails, it is read so the next time.
    await this.#store.swap([{ key, from: sealed, to: this.#seal.close(opened, key) }], Date.now()).catch(() => false);
    return opened;
  }

  /** Resolves once it is on disk. */
  async put(owner: string, installed: Installed): Promise<void> {
    await this.#store.put(keyFor(owner), this.#seal.close(JSON.stringify(installed), keyFor(owner)), null);
  }
}

function keyFor(owner: string): string {
  return keyOf(owner, 'installation');
}
