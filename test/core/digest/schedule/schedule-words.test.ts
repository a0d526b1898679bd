import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../../src/core/digest/schedule/read-schedule.js';
import { WEEKDAYS } from '../../../../src/core/digest/schedule/schedule.js';
import {
  instantWords,
  scheduleWords,
  slotWords,
  zoneWords,
} from '../../../../src/core/digest/schedule/schedule-words.js';
import { ZONES_BY_COUNTRY } from '../../../../src/core/digest/schedule/zone-table.js';

const ZONES = ZONES_BY_COUNTRY.split(/\s+/).filter((name) => name.includes('/'));

describe('a schedule in words', () => {
  it.each([
    [WEEKDAYS, '08:00', 'Asia/Tehran', 'every day at 08:00 Tehran time'],
    [WEEKDAYS.slice(0, 5), '08:00', 'Asia/Tehran', 'every weekday (Monday to Friday) at 08:00 Tehran time'],
    [['mon', 'thu'], '17:30', 'Europe/London', 'every Monday and Thursday at 17:30 London time'],
    [['sat'], '08:00', 'UTC', 'every Saturday at 08:00 UTC'],
    [['mon', 'wed', 'fri'], '08:00', 'Etc/GMT-3', 'every Monday, Wednesday and Friday at 08:00 UTC+3'],
    [WEEKDAYS, '08:00', 'America/New_York', 'every day at 08:00 New York time'],
    [WEEKDAYS, '08:00', 'America/North_Dakota/Center', 'every day at 08:00 America/North_Dakota/Center'],
    [WEEKDAYS, '08:00', 'EST5EDT', 'every day at 08:00 EST5EDT'],
    [WEEKDAYS, '08:00', 'Asia/Calcutta', 'every day at 08:00 Asia/Calcutta'],
  ] as const)('%j %s %s is %s', (days, time, zone, words) => {
    expect(scheduleWords({ days, time, zone })).toBe(words);
  });

  it('is read back as it was, in whatever zone', () => {
    for (const zone of [...new Set(ZONES), 'UTC', 'Etc/GMT+11', 'Etc/GMT-14']) {
      const days = WEEKDAYS.slice(1, 4);
      expect(readSchedule(scheduleWords({ days, time: '08:00', zone }), 'UTC')).toMatchObject({
        days,
        time: '08:00',
        zone,
        problems: [],
      });
    }
  });

  it('names a zone so that it can be no other', () => {
    const zones = [...new Set(ZONES)];
    expect(new Set(zones.map(zoneWords)).size).toBe(zones.length);
  });
});

describe('a slot in words', () => {
  it('has its nominal date and time', () => {
    const slot = { date: '2025-11-24', time: '08:00', at: Date.parse('2025-11-24T04:30:00Z') };
    expect(slotWords(slot, 'Asia/Tehran')).toBe('24 November 2025, 08:00 Tehran time');
    expect(instantWords(slot.at, 'Asia/Tehran')).toBe('24 November 2025, 08:00 Tehran time');
  });

  it('keeps them in a zone that is no longer known', () => {
    expect(slotWords({ date: '2025-11-24', time: '08:00', at: 0 }, 'Mars/Olympus')).toBe(
      '24 November 2025, 08:00 Mars/Olympus',
    );
  });
});
