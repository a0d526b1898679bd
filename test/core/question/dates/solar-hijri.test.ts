import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/question/dates/calendar.js';
import {
  daysInSolarMonth,
  gregorianOf,
  solarInWords,
  solarOf,
} from '../../../../src/core/question/dates/solar-hijri.js';

describe('the Solar Hijri calendar', () => {
  it.each([
    [{ year: 1404, month: 1, day: 1 }, '2025-03-21'],
    [{ year: 1404, month: 8, day: 26 }, '2025-11-17'],
    [{ year: 1403, month: 12, day: 30 }, '2025-03-20'],
    [{ year: 1357, month: 11, day: 22 }, '1979-02-11'],
    [{ year: 1299, month: 12, day: 3 }, '1921-02-22'],
  ])('puts %j on %s', (solar, day) => {
    expect(gregorianOf(solar)).toBe(day);
    expect(solarOf(day)).toEqual(solar);
  });

  it.each([
    [{ year: 1404, month: 12, day: 30 }],
    [{ year: 1404, month: 7, day: 31 }],
    [{ year: 1404, month: 13, day: 1 }],
    [{ year: 1404, month: 0, day: 1 }],
    [{ year: 1404, month: 1, day: 0 }],
    [{ year: 900, month: 1, day: 1 }],
  ])('has no %j', (solar) => {
    expect(gregorianOf(solar)).toBeNull();
  });

  it('agrees with ICU on every day from 1821 to 2121', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const wrong: string[] = [];
    for (let day = '1821-03-21'; day < '2122-01-01'; day = addDays(day, 1)) {
      const { year, month, day: date } = solarOf(day);
      const parts = new Map(format.formatToParts(new Date(day)).map(({ type, value }) => [type, value]));
      const icu = `${parts.get('year')}/${parts.get('month')}/${parts.get('day')}`;
      if (icu !== `${year}/${month}/${date}` || gregorianOf({ year, month, day: date }) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  }, 30_000);

  it('knows leap years', () => {
    const leap = (year: number): boolean => daysInSolarMonth(year, 12) === 30;
    const years = Array.from({ length: 40 }, (_, index) => 1370 + index).filter(leap);
    expect(years).toEqual([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]);
  });

  it('is written as newspapers do', () => {
    expect(solarInWords({ year: 1404, month: 8, day: 26 })).toBe('26 Aban 1404');
  });
});
