import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, WEEKDAYS } from '../../../../src/core/digest/schedule/schedule.js';
import { isTimeOfDay, parseSchedule, scheduleText } from '../../../../src/core/digest/schedule/schedule-text.js';

const TEHRAN = { time: '08:00', zone: 'Asia/Tehran' };

describe('a schedule as text', () => {
  it.each([
    ['mon,thu 08:00 Asia/Tehran', ['mon', 'thu']],
    ['daily 08:00 Asia/Tehran', WEEKDAYS],
    ['weekdays 08:00 Asia/Tehran', WEEKDAYS.slice(0, 5)],
    ['sat,sun 08:00 Asia/Tehran', ['sat', 'sun']],
  ] as const)('is %s', (text, days) => {
    expect(scheduleText({ ...TEHRAN, days })).toBe(text);
    expect(parseSchedule(text)).toEqual({ ...TEHRAN, days });
  });

  it('may have its days in any order and more than once, and spaces around', () => {
    expect(parseSchedule('  thu,mon,thu  08:00 Asia/Tehran ')).toEqual({ ...TEHRAN, days: ['mon', 'thu'] });
  });

  it.each([
    ['', '"" is no schedule; write days, time and zone: mon,thu 08:00 Asia/Tehran'],
    ['daily 08:00', '"daily 08:00" is no schedule; write days, time and zone: mon,thu 08:00 Asia/Tehran'],
    [
      'mon,Tue 08:00 Asia/Tehran',
      'the day "Tue" is none of mon, tue, wed, thu, fri, sat, sun; write some of them joined by commas, or daily, or weekdays',
    ],
    ['daily 8:00 Asia/Tehran', 'the time "8:00" is none; write 00:00 to 23:59, such as 08:00'],
    ['daily 24:00 Asia/Tehran', 'the time "24:00" is none; write 00:00 to 23:59, such as 08:00'],
    ['daily 08:00 Nowhere', 'the zone "Nowhere" is not known; write an IANA name such as Asia/Tehran'],
    ['daily 08:00 +03:30', 'the zone "+03:30" is not known; write an IANA name such as Asia/Tehran'],
  ])('%j says what is wrong with it', (text, problem) => {
    expect(parseSchedule(text)).toBe(problem);
  });

  it('is read back as it was', () => {
    const schedule: fc.Arbitrary<Schedule> = fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }).map((days) => WEEKDAYS.filter((day) => days.includes(day))),
      time: fc
        .tuple(fc.nat(23), fc.nat(59))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
      zone: fc.constantFrom('Asia/Tehran', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT-3'),
    });
    fc.assert(
      fc.property(schedule, (of) => {
        expect(isTimeOfDay(of.time)).toBe(true);
        expect(parseSchedule(scheduleText(of))).toEqual(of);
      }),
    );
  });

  it('is a schedule or a sentence, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseSchedule(text)).toMatch(/string|object/);
      }),
    );
  });
});
