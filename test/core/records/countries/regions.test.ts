import { describe, expect, it } from 'vitest';
import { phraseKeys, tokens } from '../../../../src/core/graph/normalise.js';
import { assignedCountries, isAssignedCountry } from '../../../../src/core/records/countries/countries.js';
import { regionNamed, regionNeedsCapitals } from '../../../../src/core/records/countries/regions.js';

function region(text: string): string | undefined {
  for (const key of phraseKeys(tokens(text))) {
    const found = regionNamed(key);
    if (found) return found.id;
  }
  return undefined;
}

function members(text: string): readonly string[] {
  return regionNamed(phraseKeys(tokens(text))[0] ?? '')?.countries ?? [];
}

describe('regionNamed', () => {
  it.each([
    ['Africa', 'africa'],
    ['African', 'africa'],
    ['North Africa', 'north-africa'],
    ['West African', 'west-africa'],
    ['sub-Saharan Africa', 'sub-saharan-africa'],
    ['South Asia', 'south-asia'],
    ['South-East Asia', 'south-east-asia'],
    ['Southeast Asian', 'south-east-asia'],
    ['Central Asian republics', 'central-asia'],
    ['Middle East', 'middle-east'],
    ['Gulf states', 'gcc'],
    ['GCC', 'gcc'],
    ['Persian Gulf', 'persian-gulf'],
    ['Arab world', 'arab-states'],
    ['European', 'europe'],
    ['EU', 'eu'],
    ['E.U.', 'eu'],
    ['Western Balkans', 'western-balkans'],
    ['Baltic states', 'baltics'],
    ['Nordic', 'nordics'],
    ['Scandinavia', 'scandinavia'],
    ['Latin America', 'latin-america'],
    ['Caribbean', 'caribbean'],
    ['Americas', 'americas'],
    ['Oceania', 'oceania'],
    ['Pacific islands', 'pacific-islands'],
    ['CIS', 'cis'],
    ['South Caucasus', 'south-caucasus'],
    ['ASEAN', 'asean'],
    ['BRICS', 'brics'],
    ['BRICS+', 'brics'],
    ['G7', 'g7'],
    ['G-20', 'g20'],
    ['SAARC', 'saarc'],
    ['Maghreb', 'maghreb'],
    ['Turkic states', 'turkic-states'],
    ['ECO', 'eco'],
    ['Shanghai Cooperation Organisation', 'sco'],
    ["l'Afrique", 'africa'],
    ["l'Union européenne", 'eu'],
    ['africaines', 'africa'],
    ["Afrique de l'Ouest", 'west-africa'],
    ['Asie centrale', 'central-asia'],
    ['آفریقا', 'africa'],
    ['آفریقایی', 'africa'],
    ['آسیای مرکزی', 'central-asia'],
    ['خاورمیانه', 'middle-east'],
    ['کشورهای عربی', 'arab-states'],
    ['کشور‌های عربی', 'arab-states'],
    ['أفريقيا', 'africa'],
    ['الأفريقية', 'africa'],
    ['الشرق الأوسط', 'middle-east'],
    ['والدول العربية', 'arab-states'],
    ['دول الخليج', 'gcc'],
    ['Африка', 'africa'],
    ['африканских', 'africa'],
    ['Центральной Азии', 'central-asia'],
    ['Ближний Восток', 'middle-east'],
    ['СНГ', 'cis'],
    ['Iran', undefined],
    ['states', undefined],
    ['', undefined],
  ])('reads %s as %s', (text, id) => {
    expect(region(text)).toBe(id);
  });

  it.each([
    ['EU', 27],
    ['ASEAN', 11],
    ['G7', 7],
    ['G20', 19],
    ['GCC', 6],
    ['Arab states', 22],
    ['BRICS', 11],
    ['SAARC', 8],
    ['ECO', 10],
    ['SCO', 10],
    ['OIC countries', 57],
    ['CIS', 9],
    ['Turkic states', 5],
    ['ECOWAS', 12],
    ['SADC', 16],
    ['Central Asia', 5],
    ['South Asia', 8],
  ])('counts the members of %s: %i', (text, count) => {
    expect(members(text)).toHaveLength(count);
  });

  it('lists assigned codes in order, each once', () => {
    for (const text of ['Africa', 'Asia', 'Europe', 'Americas', 'Oceania', 'OIC countries', 'EU', 'MENA']) {
      const countries = members(text);
      expect(countries).toEqual([...new Set(countries)].sort());
      expect(countries.every(isAssignedCountry)).toBe(true);
    }
  });

  it('puts every country but Antarctica into one continent', () => {
    const continents = ['Africa', 'Asia', 'Europe', 'Americas', 'Oceania'].map(members);
    const times = (code: string): number => continents.filter((countries) => countries.includes(code)).length;
    expect(assignedCountries().filter((code) => times(code) !== 1)).toEqual(['AQ']);
  });

  it('wants capitals where the short name begins ordinary words', () => {
    expect(regionNeedsCapitals('eco')).toBe(true);
    expect(regionNeedsCapitals('asean')).toBe(false);
  });
});
