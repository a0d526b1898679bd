import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phraseKey, tokens } from '../../../../src/core/graph/normalise.js';
import { countryOfCapital } from '../../../../src/core/records/countries/capitals.js';
import { isAssignedCountry } from '../../../../src/core/records/countries/countries.js';

const capital = (text: string): string | null => countryOfCapital(phraseKey(tokens(text)));

describe('countryOfCapital', () => {
  it.each([
    ['Tehran', 'IR'],
    ['Baku', 'AZ'],
    ['New Delhi', 'IN'],
    ["N'Djamena", 'TD'],
    ["Sana'a", 'YE'],
    ['Washington, D.C.', 'US'],
    ['Kyiv', 'UA'],
    ['Téhéran', 'IR'],
    ['Bakou', 'AZ'],
    ['تهران', 'IR'],
    ['طهران', 'IR'],
    ['الرياض', 'SA'],
    ['باكو', 'AZ'],
    ['أبوظبي', 'AE'],
    ['Тегеран', 'IR'],
    ['Тегеране', 'IR'],
    ['Москвы', 'RU'],
    ['Душанбе', 'TJ'],
    ['Найроби', 'KE'],
    ['Geneva', null],
    ['Dubai', null],
    ['Jerusalem', null],
    ['male', null],
    ['', null],
    ['constructor', null],
  ])('reads %s as %s', (text, code) => {
    expect(capital(text)).toBe(code);
  });

  it('holds only keys as a look-up makes them, each for one assigned country', () => {
    const source = readFileSync(new URL('../../../../src/core/records/countries/capitals.ts', import.meta.url), 'utf8');
    const lines = source
      .slice(source.indexOf('const LINES'))
      .split('\n')
      .filter((line) => /^[A-Z]{2} /.test(line));
    const keys = lines.flatMap((line) => line.slice(3).split(','));
    expect(lines.map((line) => line.slice(0, 2)).filter((code) => !isAssignedCountry(code))).toEqual([]);
    expect(keys.filter((key) => phraseKey(tokens(key)) !== key)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
