import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  dayNumber,
  isDay,
  localDay,
  mondayOf,
  weekdayOf,
} from '../../../../src/core/question/dates/calendar.js';

describe('days', () => {
  it('are counted across months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-24', -12)).toBe('2024-11-24');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
  });

  it('stay within the years 1 and 9999', () => {
    expect([addDays('2025-01-01', -9e9), addDays('2025-01-01', 9e9)]).toEqual(['0001-01-01', '9999-12-31']);
    expect([addMonths('2025-01-31', -9e6), addMonths('2025-01-31', 9e6)]).toEqual(['0001-01-31', '9999-12-31']);
  });

  it('know their weekday; weeks start on Monday', () => {
    expect(['2025-11-24', '2025-11-30', '1969-12-29', '1969-12-28'].map(weekdayOf)).toEqual([1, 7, 1, 7]);
    expect([mondayOf('2025-11-24'), mondayOf('2025-11-30')]).toEqual(['2025-11-24', '2025-11-24']);
  });

  it('go back and forth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => dayNumber(dayAt(number)) === number),
    );
  });

  it('exist or not', () => {
    expect([isDay(2024, 2, 29), isDay(2025, 2, 29), isDay(2025, 13, 1), isDay(0, 1, 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('localDay', () => {
  it.each([
    ['2025-11-24T20:29:59Z', 'Asia/Tehran', '2025-11-24'],
    ['2025-11-24T20:30:00Z', 'Asia/Tehran', '2025-11-25'],
    // Europe/Berlin: clocks go forward on 30 March 2025 and back on 26 October 2025, both at 01:00Z
    ['2025-03-29T22:59:59Z', 'Europe/Berlin', '2025-03-29'],
    ['2025-03-29T23:00:00Z', 'Europe/Berlin', '2025-03-30'],
    ['2025-03-30T21:59:59Z', 'Europe/Berlin', '2025-03-30'],
    ['2025-03-30T22:00:00Z', 'Europe/Berlin', '2025-03-31'],
    ['2025-10-25T22:00:00Z', 'Europe/Berlin', '2025-10-26'],
    ['2025-10-26T22:59:59Z', 'Europe/Berlin', '2025-10-26'],
    ['2025-10-26T23:00:00Z', 'Europe/Berlin', '2025-10-27'],
    // both sides of the date line
    ['2025-11-24T10:00:00Z', 'Pacific/Kiritimati', '2025-11-25'],
    ['2025-11-24T10:00:00Z', 'Pacific/Niue', '2025-11-23'],
    ['2025-11-24T12:00:00+05:00', 'UTC', '2025-11-24'],
    ['2024-12-31T23:59:59Z', 'UTC', '2024-12-31'],
  ])('at %s in %s is %s', (instant, zone, day) => {
    expect(localDay(instant, zone)).toBe(day);
  });

  it('says what is wrong with an instant or a zone', () => {
    expect(() => localDay('soon', 'UTC')).toThrow('"soon" is no instant; write one such as 2025-11-24T08:00:00Z');
    expect(() => localDay('2025-11-24T10:00:00Z', 'Mars/Base')).toThrow(
      '"Mars/Base" is no time zone; write an IANA name such as Asia/Tehran',
    );
  });
});
