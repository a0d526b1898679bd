import { createSecretKey, type KeyObject, scryptSync } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What is derived from the one secret of an operator. Who has one of them has not the other. */
export interface SecretKeys {
  /** Signs the state of an installation under way, as text. */
  readonly state: string;
  /** Seals what is kept of installations. */
  readonly seal: KeyObject;
}

const KEY_BYTES = 32;

/**
 * Trying a secret costs 32 MB and a fifth of a second: one of the settings that
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html holds for enough.
 */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** The salt is no secret, and the same for everybody: there is no place to keep one that is not beside what is sealed. */
const SALT = 'sideline slack keys 2';

/** What was derived lately: each time it takes a while, and it is needed twice at a start. */
const known = new LRUCache<string, SecretKeys>({ max: 4 });

/** The keys of a secret, by scrypt. Blocks for about a fifth of a second at the first call for a secret. */
export function keysFrom(secret: string): SecretKeys {
  const before = known.get(secret);
  if (before) return before;
  const bytes = scryptSync(secret.normalize(), SALT, 2 * KEY_BYTES, COST);
  const keys = {
    state: bytes.subarray(0, KEY_BYTES).toString('hex'),
    seal: createSecretKey(bytes.subarray(KEY_BYTES)),
  };
  known.set(secret, keys);
  return keys;
}

/** Whether a secret is as long as 32 random bytes are in base64, in hexadecimal longer. */
export function isLongSecret(secret: string): boolean {
  return secret.length >= 43;
}

/** What is said of a secret that is shorter. */
export const SHORT_SECRET =
  'SLACK_STATE_SECRET is shorter than 32 random bytes, so whoever has a copy of the store may guess it; set what `openssl rand -hex 32` prints, and have the workspaces install Sideline again at /slack/install';
