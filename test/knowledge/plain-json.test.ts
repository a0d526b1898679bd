import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/knowledge/json-text.js';
import { plainJson } from '../../src/knowledge/plain-json.js';

describe('plain reading of JSON', () => {
  it('gives the value that the reading with places gives', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readJson(text);
        expect(plainJson(text)?.value).toEqual(read.ok ? read.node.value : undefined);
      }),
    );
  });

  it.each([
    ['a key that is there twice', '{"a":1,"a":2}'],
    ['one inside, whose text holds a colon and a quote', '{"a":{"b:\\"":"x","b:\\"":"y"}}'],
    ['nesting of 41', `${'['.repeat(41)}${']'.repeat(41)}`],
    ['a cut line', '{"a":"b'],
    ['text after the value', '{} {}'],
    ['nothing', ''],
  ])('leaves %s to it', (_, text) => {
    expect(plainJson(text)).toBeNull();
  });

  it('is not put off by colons, brackets and backslashes inside texts', () => {
    const value = { 'a:b': '{[:"\\', c: ['\\\\"', { d: ':' }] };
    expect(plainJson(JSON.stringify(value))?.value).toEqual(value);
  });
});
