import { createHash, randomBytes } from 'node:crypto';
import type { Store } from './ports/store.js';
import type { WebReaders } from './ports/web-readers.js';

/** Random bytes of a token. */
const TOKEN_BYTES = 32;

/** A token as it is given out: 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** Where tokens are kept: by their hash, to be found by a request, and by their name, to be found by people. */
const TOKENS = 'web:tokens:';
const BY_HASH = `${TOKENS}hash:`;
const BY_NAME = `${TOKENS}name:`;

/** Whether a key of a store is one under which tokens are kept. */
export function isOfTokens(key: string): boolean {
  return key.startsWith(TOKENS);
}

/** What a token may be called. */
export const TOKEN_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** A token by its name: never the token itself, which only its holder has. */
export interface NamedToken {
  readonly name: string;
  /** The labels that it lets see besides `public`. */
  readonly reader: readonly string[];
  /** When it was made, ISO 8601. */
  readonly madeAt: string;
}

/** The tokens by which programs see more of the reading room than the public does. */
export interface WebTokens extends WebReaders {
  /** Makes a token and gives it, this once; null where there is one of that name. `now` is ISO 8601. */
  add(name: string, reader: readonly string[], now: string): Promise<string | null>;
  /** All of them, by name. */
  list(now: string): Promise<readonly NamedToken[]>;
  /** Ends a token at once; false where there is none of that name. */
  revoke(name: string, now: string): Promise<boolean>;
}

/** What is kept under a name; `hash` leads to what a request finds. */
interface Kept extends NamedToken {
  readonly hash: string;
}

/** Who is behind the tokens in a store. */
export function webReaders(store: Pick<Store, 'get'>): WebReaders {
  return {
    async of(token) {
      if (!TOKEN.test(token)) return null;
      const kept = await store.get(`${BY_HASH}${hashOf(token)}`, 0);
      return kept === null ? null : (JSON.parse(kept) as readonly string[]);
    },
  };
}

/** Tokens in a store, which keeps their SHA-256 alone: whoever reads the store cannot use them. */
export function webTokens(store: Pick<Store, 'get' | 'list' | 'swap'>): WebTokens {
  return {
    ...webReaders(store),
    async add(name, reader, now) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const hash = hashOf(token);
      const kept: Kept = { name, reader, madeAt: now, hash };
      const isMade = await store.swap(
        [
          { key: `${BY_NAME}${name}`, from: null, to: JSON.stringify(kept) },
          { key: `${BY_HASH}${hash}`, from: null, to: JSON.stringify(reader) },
        ],
        Date.parse(now),
      );
      return isMade ? token : null;
    },
    async list(now) {
      const entries = await store.list(BY_NAME, Date.parse(now));
      return entries.map(({ value }) => {
        const { name, reader, madeAt } = JSON.parse(value) as Kept;
        return { name, reader, madeAt };
      });
    },
    async revoke(name, now) {
      const named = await store.get(`${BY_NAME}${name}`, Date.parse(now));
      if (named === null) return false;
      const { hash, reader } = JSON.parse(named) as Kept;
      return store.swap(
        [
          { key: `${BY_NAME}${name}`, from: named, to: null },
          { key: `${BY_HASH}${hash}`, from: JSON.stringify(reader), to: null },
        ],
        Date.parse(now),
      );
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
