import { describe, expect, it } from 'vitest';
import { remembered } from '../../../../src/core/digest/schedule/remembered.js';
import { isKnownZone, wallClock } from '../../../../src/core/digest/schedule/zone.js';
import { cityZone, listedZone, nearestCity, zoneNamed } from '../../../../src/core/digest/schedule/zone-named.js';
import {
  ABBREVIATIONS,
  AMBIGUOUS_ABBREVIATIONS,
  OTHER_CITIES,
  ZONES_BY_COUNTRY,
} from '../../../../src/core/digest/schedule/zone-table.js';
import { assignedCountries } from '../../../../src/core/records/countries/countries.js';

describe('a zone', () => {
  it.each([
    ['Asia/Tehran', true],
    ['UTC', true],
    ['asia/tehran', true],
    ['', false],
    [' ', false],
    ['+03:30', false],
    ['Asia/Tehrann', false],
  ])('%j is known: %s', (zone, known) => {
    expect(isKnownZone(zone)).toBe(known);
  });

  it('shows a date and a time on its clocks, midnight as 00:00', () => {
    expect(wallClock('Asia/Tehran', Date.parse('2025-11-23T20:30:59Z'))).toEqual({ date: '2025-11-24', time: '00:00' });
  });

  it('that is none is refused by name', () => {
    expect(() => wallClock('Nowhere', 0)).toThrow(
      new RangeError('"Nowhere" is no time zone; write an IANA name such as Asia/Tehran'),
    );
  });
});

describe('the tables of zones', () => {
  it('hold zones alone that this machine knows', () => {
    const zones = [
      ...ZONES_BY_COUNTRY.split(/\s+/).filter((name) => name.includes('/')),
      ...OTHER_CITIES.split('\n').flatMap((line) => line.split(': ')[0] || []),
      ...Object.values(ABBREVIATIONS),
    ];
    expect(zones.filter((zone) => !isKnownZone(zone))).toEqual([]);
  });

  it('have a line for each country but two islands without people', () => {
    const codes = ZONES_BY_COUNTRY.trim()
      .split('\n')
      .map((line) => line.slice(0, 2));
    expect(assignedCountries().filter((code) => !codes.includes(code))).toEqual(['BV', 'HM']);
  });

  it('advise cities that have a zone', () => {
    const cities = Object.values(AMBIGUOUS_ABBREVIATIONS).flat();
    expect(cities.filter((city) => !cityZone(city.toLowerCase()))).toEqual([]);
  });
});

describe('the zone of a place', () => {
  it.each([
    ['tehran', 'Asia/Tehran', 'the name of the zone'],
    ['تهران', 'Asia/Tehran', 'in another language'],
    ['тегерана', 'Asia/Tehran', 'in another case'],
    ['washington', 'America/New_York', 'a capital without a zone of its own'],
    ['bern', 'Europe/Zurich', ''],
    ['washington dc', 'America/New_York', ''],
    ['iran', 'Asia/Tehran', 'a country'],
    ['iranian', 'Asia/Tehran', ''],
    ['germany', 'Europe/Berlin', 'not Busingen'],
    ['st johns', 'America/St_Johns', ''],
  ])('%s is %s', (key, zone) => {
    expect(zoneNamed(key, 'UTC')).toEqual({ zone });
  });

  it.each(['', 'atlantis', 'center', 'easter', 'korea', 'first'])('%j names none', (key) => {
    expect(zoneNamed(key, 'UTC')).toBeNull();
  });

  it('is spelt as the tz database does', () => {
    expect(listedZone('america/port-au-prince')).toBe('America/Port-au-Prince');
    expect(listedZone('Asia/Calcutta')).toBeNull();
  });

  it('is guessed from a slip of one letter, of two in a long name', () => {
    expect(nearestCity('tehrann')).toBe('Tehran');
    expect(nearestCity('pariss')).toBe('Paris');
    expect(nearestCity('newyrk')).toBe('New York');
    expect(nearestCity('xyz')).toBeNull();
  });
});

describe('what is remembered', () => {
  it('is worked out once, until more than so many others were asked for since', () => {
    const asked: string[] = [];
    const twice = remembered(2, (text) => {
      asked.push(text);
      return text + text;
    });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(twice)).toEqual(['aa', 'bb', 'aa', 'cc', 'aa', 'bb']);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
