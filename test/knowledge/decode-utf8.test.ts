import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/knowledge/decode-utf8.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeUtf8', () => {
  it('gives the text without a byte order mark', () => {
    expect(decodeUtf8(bytes([0xef, 0xbb, 0xbf], 'سلام é'))).toEqual({ ok: true, text: 'سلام é' });
    expect(decodeUtf8(bytes())).toEqual({ ok: true, text: '' });
  });

  it.each([
    ['a Latin-1 letter', bytes('one\ntwo é th', [0xe9], 'e\n'), 2, 9],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x00]), 1, 1],
    ['a character cut off at the end', bytes('ab\r\ncd', [0xd9]), 2, 3],
    ['a character cut off by the end of a line', bytes('ab', [0xd9], '\ncd'), 1, 3],
    ['an overlong form', bytes('x', [0xc0, 0x80]), 1, 2],
  ])('finds the first bad byte of %s', (_, input, line, column) => {
    expect(decodeUtf8(input)).toEqual({ ok: false, line, column });
  });
});
