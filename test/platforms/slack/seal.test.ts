import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptInstallations } from '../../../src/platforms/slack/connect/kept-installations.js';
import { firstSealKey, sealWith } from '../../../src/platforms/slack/connect/seal.js';
import { isLongSecret, keysFrom } from '../../../src/platforms/slack/connect/secret-keys.js';
import { memoryStore } from '../../../src/store/memory.js';

const SECRET = 'a-secret-for-states-and-seals';
const KEY = createSecretKey(randomBytes(32));
const PLACE = 'slack:T111:installation';
const TEXT = '{"botToken":"xoxb-111-far-side"}';

describe('a sealed text', () => {
  it('is read back under the same key, also by another process', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string(),
        (text, bytes, place) => {
          // A lone surrogate has no UTF-8.
          const whole = text.toWellFormed();
          const key = () => createSecretKey(bytes);
          expect(sealWith(key()).open(sealWith(key()).close(whole, place), place)).toBe(whole);
        },
      ),
    );
  });

  it('shows nothing of the text, and is another one each time', () => {
    const seal = sealWith(KEY);
    const [first, second] = [seal.close(TEXT, PLACE), seal.close(TEXT, PLACE)];
    expect(first).not.toBe(second);
    expect(Buffer.from(first, 'base64').toString('latin1')).not.toContain('xoxb');
  });

  it('is not read under another key, nor in another place', () => {
    const sealed = sealWith(KEY).close(TEXT, PLACE);
    expect(sealWith(createSecretKey(randomBytes(32))).open(sealed, PLACE)).toBeNull();
    expect(sealWith(KEY).open(sealed, 'slack:T222:installation')).toBeNull();
  });

  it('is not read once any bit of it was changed', () => {
    const seal = sealWith(KEY);
    const bytes = Buffer.from(seal.close(TEXT, PLACE), 'base64');
    const changed = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const copy = Buffer.from(bytes);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      return seal.open(copy.toString('base64'), PLACE);
    });
    expect(changed).toHaveLength((12 + 16 + TEXT.length) * 8);
    expect(new Set(changed)).toEqual(new Set([null]));
  });

  it.each(['', 'AAAA', 'no base64 at all: ☃', '{"botToken":"xoxb-111"}'])('is no other text, such as "%s"', (text) => {
    expect(sealWith(KEY).open(text, PLACE)).toBeNull();
  });

  it('cut short is not read', () => {
    const seal = sealWith(KEY);
    const bytes = Buffer.from(seal.close(TEXT, PLACE), 'base64');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(seal.open(bytes.subarray(0, length).toString('base64'), PLACE)).toBeNull();
    }
  });
});

describe('the keys of a secret', () => {
  it('are the same each time, two that say nothing of each other, and others for another secret', () => {
    const [keys, other] = [keysFrom(SECRET), keysFrom(`${SECRET}!`)];
    const hex = ({ state, seal }: typeof keys) => [state, seal.export().toString('hex')];
    expect(new Set([...hex(keys), ...hex(other), firstSealKey(SECRET).export().toString('hex')]).size).toBe(5);
    for (const one of [...hex(keys), ...hex(other)]) expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(hex(keysFrom(SECRET))).toEqual(hex(keys));
  });

  it('cost who guesses at the secret a while each', () => {
    const startMs = performance.now();
    keysFrom(`${SECRET}${startMs}`);
    expect(performance.now() - startMs).toBeGreaterThan(20);
  });

  it.each([
    ['what `openssl rand -hex 32` prints', randomBytes(32).toString('hex'), true],
    ['32 bytes in base64', randomBytes(32).toString('base64url'), true],
    ['a sentence', 'a secret of our own', false],
  ])('are asked for from a secret of 32 random bytes: %s', (_, secret, isLong) => {
    expect(isLongSecret(secret)).toBe(isLong);
  });
});

describe('an installation that an older Sideline sealed', () => {
  const INSTALLED = {
    ...{ botToken: 'xoxb-111-far-side', botId: 'B111', botUserId: 'U0BOT' },
    ...{ refreshToken: null, expiresAt: null, installedAt: 1 },
  };
  const first = sealWith(firstSealKey(SECRET)).close(JSON.stringify(INSTALLED), PLACE);
  const now = 1_000;

  it('is read, and sealed anew: the old key reads it no more', async () => {
    const store = memoryStore();
    await store.put(PLACE, first, null);
    expect(await new KeptInstallations(store, SECRET).get('T111')).toEqual(INSTALLED);
    const sealed = (await store.get(PLACE, now)) ?? '';
    expect(sealed).not.toBe(first);
    expect(sealWith(firstSealKey(SECRET)).open(sealed, PLACE)).toBeNull();
    expect(sealWith(keysFrom(SECRET).seal).open(sealed, PLACE)).toBe(JSON.stringify(INSTALLED));
    expect(await new KeptInstallations(store, SECRET).get('T111')).toEqual(INSTALLED);
  });

  it('is read where the store takes no change, and what was kept meanwhile stays', async () => {
    const store = memoryStore();
    await store.put(PLACE, first, null);
    const full = { ...store, swap: () => Promise.reject(new Error('disk full')) };
    expect(await new KeptInstallations(full, SECRET).get('T111')).toEqual(INSTALLED);
    const later = { ...INSTALLED, botToken: 'xoxb-later' };
    const late = { ...store, get: async () => first };
    await new KeptInstallations(store, SECRET).put('T111', later);
    expect(await new KeptInstallations(late, SECRET).get('T111')).toEqual(INSTALLED);
    expect(await new KeptInstallations(store, SECRET).get('T111')).toEqual(later);
  });

  it('under another secret is not read, and stays as it is', async () => {
    const store = memoryStore();
    await store.put(PLACE, first, null);
    await expect(new KeptInstallations(store, `${SECRET}!`).get('T111')).rejects.toThrow('another SLACK_STATE_SECRET');
    expect(await store.get(PLACE, now)).toBe(first);
  });
});
