import { describe, expect, it } from 'vitest';
import {
  assignedCountries,
  countryName,
  demonym,
  isAssignedCountry,
} from '../../../../src/core/records/countries/countries.js';

describe('country codes', () => {
  it('are those that ISO 3166-1 assigns, and XK', () => {
    expect(assignedCountries()).toHaveLength(250);
    expect([...assignedCountries()].sort()).toEqual(assignedCountries());
    expect(['IR', 'TJ', 'XK', 'SS'].every(isAssignedCountry)).toBe(true);
    expect(['ir', 'UK', 'SU', 'YU', 'ZZ', 'EU', 'AN', '', 'IRN'].some(isAssignedCountry)).toBe(false);
  });

  it.each([
    ['IR', 'Iran', 'Iranian'],
    ['KR', 'South Korea', 'South Korean'],
    ['TR', 'Türkiye', 'Turkish'],
    ['CI', "Côte d'Ivoire", 'Ivorian'],
    ['AE', 'United Arab Emirates', 'Emirati'],
    ['US', 'United States', 'American'],
    ['VN', 'Vietnam', 'Vietnamese'],
    ['CG', 'Republic of the Congo', 'Congolese'],
    ['CD', 'DR Congo', 'Congolese'],
    ['SA', 'Saudi Arabia', 'Saudi'],
    ['NL', 'Netherlands', 'Dutch'],
    ['CX', 'Christmas Island', 'Christmas Island'],
  ])('print %s as %s, %s', (code, name, adjective) => {
    expect([countryName(code), demonym(code)]).toEqual([name, adjective]);
  });

  it('print themselves where they are unassigned', () => {
    expect([countryName('ZZ'), demonym('ZZ')]).toEqual(['ZZ', 'ZZ']);
  });
});
