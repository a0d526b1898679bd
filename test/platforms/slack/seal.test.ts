import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../../src/platforms/slack/connect/seal.js';

const SECRET = 'a-secret-for-states-and-seals';
const PLACE = 'slack:T111:installation';
const TEXT = '{"botToken":"xoxb-111-far-side"}';

describe('a sealed text', () => {
  it('is read back under the same secret, also by another process', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), fc.string(), (text, secret, place) => {
        // A lone surrogate has no UTF-8.
        const whole = text.toWellFormed();
        expect(sealWith(secret).open(sealWith(secret).close(whole, place), place)).toBe(whole);
      }),
    );
  });

  it('shows nothing of the text, and is another one each time', () => {
    const seal = sealWith(SECRET);
    const [first, second] = [seal.close(TEXT, PLACE), seal.close(TEXT, PLACE)];
    expect(first).not.toBe(second);
    expect(Buffer.from(first, 'base64').toString('latin1')).not.toContain('xoxb');
  });

  it('is not read under another secret, nor in another place', () => {
    const sealed = sealWith(SECRET).close(TEXT, PLACE);
    expect(sealWith(`${SECRET}!`).open(sealed, PLACE)).toBeNull();
    expect(sealWith(SECRET).open(sealed, 'slack:T222:installation')).toBeNull();
  });

  it('is not read once any bit of it was changed', () => {
    const seal = sealWith(SECRET);
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
    expect(sealWith(SECRET).open(text, PLACE)).toBeNull();
  });

  it('cut short is not read', () => {
    const seal = sealWith(SECRET);
    const bytes = Buffer.from(seal.close(TEXT, PLACE), 'base64');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(seal.open(bytes.subarray(0, length).toString('base64'), PLACE)).toBeNull();
    }
  });
});
