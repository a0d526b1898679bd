import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/knowledge/json-text.js';

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'no JSON';
  }
}

function read(text: string): unknown {
  const reading = readJson(text);
  return reading.ok ? { value: reading.node.value } : 'no JSON';
}

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(read(text)).toEqual(parsed(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever is broken', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      'e',
      'null',
      'tru',
      ' ',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(read(pieces.join(''))).toEqual(parsed(pieces.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1 "b": 2}', 8, 'a comma or "}" is expected here'],
    ['{"a" 1}', 5, 'a colon is expected here'],
    ['{a: 1}', 1, 'a key in double quotes is expected here'],
    ['["x]', 1, 'this text has no closing double quote'],
    ['["\\x"]', 1, 'this text holds a bad escape or a bare control character'],
    ['{"a":', 5, 'the line ends too soon'],
    ['[01]', 2, 'a comma or "]" is expected here'],
    ['{} {}', 3, 'there is more text after the value'],
    ["{'a': 1}", 1, 'a key in double quotes is expected here'],
  ])('says of %s where it breaks off and why', (text, offset, message) => {
    expect(readJson(text)).toEqual({ ok: false, offset, message });
  });

  it('stops at deep nesting instead of running out of stack', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, message: 'values are nested more than 40 deep' });
  });

  it('keeps where keys and values start, and sees a key that stands twice', () => {
    const reading = readJson('{"a": [10, {"b": 2}], "a": 3}');
    expect(reading).toMatchObject({ ok: true, repeated: [{ key: 'a', start: 22 }], node: { value: { a: 3 } } });
    const nested = readJson('[10, {"b": 2}]');
    expect(nested.ok && nested.node.items?.[1]?.members?.get('b')).toMatchObject({ keyStart: 6, node: { start: 11 } });
  });

  it('reads "__proto__" as a key like any other', () => {
    const reading = readJson('{"__proto__": {"x": 1}}');
    expect(reading.ok && Object.keys(reading.node.value as object)).toEqual(['__proto__']);
  });
});
