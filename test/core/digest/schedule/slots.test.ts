import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, type Slot, WEEKDAYS, type Weekday } from '../../../../src/core/digest/schedule/schedule.js';
import { latestSlot, nextSlot, slotsBetween } from '../../../../src/core/digest/schedule/slots.js';
import { ownMs } from '../../../own-time.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function daily(time: string, zone: string): Schedule {
  return { days: WEEKDAYS, time, zone };
}

/** `date instant` of the slots that begin on the days from and to, both included, by the clocks of UTC. */
function slots(schedule: Schedule, from: string, to: string): string[] {
  const until = Date.parse(`${to}T23:59:00Z`);
  return slotsBetween(schedule, Date.parse(`${from}T00:00:00Z`) - 1, until, 100).map(written);
}

function written({ date, at }: Slot): string {
  return `${date} ${new Date(at).toISOString().slice(0, 16)}`;
}

describe('a time that the clocks skip', () => {
  it.each([
    ['America/New_York', '02:30', '2026-03-08', '2026-03-08T07:00', '03:00 EDT'],
    ['Europe/London', '01:30', '2026-03-29', '2026-03-29T01:00', '02:00 BST'],
    ['Asia/Tehran', '00:00', '2022-03-22', '2022-03-21T20:30', '01:00, the day begins then'],
    ['Australia/Lord_Howe', '02:15', '2024-10-06', '2024-10-05T15:30', '02:30, half an hour is skipped'],
    ['Africa/Casablanca', '02:30', '2024-04-14', '2024-04-14T02:00', '03:00 after Ramadan'],
    ['Asia/Baku', '04:30', '2015-03-29', '2015-03-29T00:00', '05:00, the last summer time of Azerbaijan'],
    // croner alone has no run here: the first instant after the gap is on another day than its pattern asks for.
    ['America/Nuuk', '23:30', '2026-03-28', '2026-03-29T01:00', '00:00 of the next day'],
    ['Asia/Pyongyang', '23:45', '2018-05-04', '2018-05-04T15:00', '00:00 of the next day'],
  ])('in %s, %s, is had at the first instant after the gap', (zone, time, date, at) => {
    const day = Date.parse(`${date}T12:00:00Z`);
    const around = slotsBetween(daily(time, zone), day - 2 * DAY_MS, day + 2 * DAY_MS, 9);
    expect(around.filter((slot) => slot.date === date).map(written)).toEqual([`${date} ${at}`]);
  });

  it('is had where it is of one day of the week alone', () => {
    const saturdays: Schedule = { days: ['sat'], time: '23:30', zone: 'America/Nuuk' };
    expect(slots(saturdays, '2026-03-21', '2026-04-06')).toEqual([
      '2026-03-21 2026-03-22T01:30',
      '2026-03-28 2026-03-29T01:00',
      '2026-04-04 2026-04-05T00:30',
    ]);
  });
});

describe('a time that the clocks show twice', () => {
  it.each([
    ['America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30', 'EDT'],
    ['Europe/London', '01:30', '2026-10-25', '2026-10-25T00:30', 'BST'],
    ['Asia/Tehran', '23:30', '2022-09-21', '2022-09-21T19:00', 'the last time of Iran so far'],
    ['Australia/Lord_Howe', '01:45', '2024-04-07', '2024-04-06T14:45', 'half an hour is repeated'],
    ['Africa/Casablanca', '02:30', '2024-03-10', '2024-03-10T01:30', 'before Ramadan'],
    ['Asia/Baku', '04:30', '2015-10-25', '2015-10-24T23:30', 'the last one of Azerbaijan'],
    ['America/Nuuk', '23:30', '2026-10-24', '2026-10-25T00:30', 'together with midnight'],
  ])('in %s, %s, is had once, at the first', (zone, time, date, at) => {
    const day = Date.parse(`${date}T12:00:00Z`);
    const around = slotsBetween(daily(time, zone), day - 2 * DAY_MS, day + 2 * DAY_MS, 9);
    expect(around.filter((slot) => slot.date === date).map(written)).toEqual([`${date} ${at}`]);
  });
});

describe('a day that a zone leaves out', () => {
  it.each(['00:00', '08:00', '23:59'])('has no slot at %s', (time) => {
    expect(slots(daily(time, 'Pacific/Apia'), '2011-12-28', '2012-01-01').map((slot) => slot.slice(0, 10))).toEqual([
      ...(time < '14:00' ? ['2011-12-28'] : ['2011-12-27', '2011-12-28']),
      '2011-12-29',
      '2011-12-31',
      ...(time < '14:00' ? ['2012-01-01', '2012-01-02'] : ['2012-01-01']),
    ]);
  });

  it('is followed by the next scheduled day at its own time', () => {
    const fridays: Schedule = { days: ['fri'], time: '08:00', zone: 'Pacific/Apia' };
    const last = nextSlot(fridays, Date.parse('2011-12-20T00:00:00Z'))!;
    expect([last, nextSlot(fridays, last.at)!].map(written)).toEqual([
      '2011-12-23 2011-12-23T18:00',
      '2012-01-06 2012-01-05T18:00',
    ]);
  });
});

describe('slots', () => {
  const EIGHT = daily('08:00', 'Asia/Tehran');
  const AT = Date.parse('2025-11-24T04:30:00Z');

  it('carry the local date, the time of the schedule and the instant', () => {
    expect(nextSlot(EIGHT, AT - 1)).toEqual({ date: '2025-11-24', time: '08:00', at: AT });
  });

  it('come after an instant, not at it, and are the latest from then on', () => {
    expect(nextSlot(EIGHT, AT)?.at).toBe(AT + DAY_MS);
    expect(latestSlot(EIGHT, AT)?.at).toBe(AT);
    expect(latestSlot(EIGHT, AT - 1)?.at).toBe(AT - DAY_MS);
    expect(nextSlot(EIGHT, AT + 500)?.at).toBe(AT + DAY_MS);
    expect(latestSlot(EIGHT, AT + 999)?.at).toBe(AT);
  });

  it('are the latest of those in between, in the order of time, the first instant excluded', () => {
    expect(slotsBetween(EIGHT, AT - 5 * DAY_MS, AT, 3).map(({ date }) => date)).toEqual([
      '2025-11-22',
      '2025-11-23',
      '2025-11-24',
    ]);
    expect(slotsBetween(EIGHT, AT - 2 * DAY_MS, AT, 9).map(({ at }) => at)).toEqual([AT - DAY_MS, AT]);
    expect(slotsBetween(EIGHT, AT, AT + DAY_MS - 1, 9)).toEqual([]);
    expect(slotsBetween(EIGHT, AT + DAY_MS, AT, 9)).toEqual([]);
    expect(slotsBetween(EIGHT, AT - DAY_MS, AT, 0)).toEqual([]);
  });

  it('stay at their hour where no clock changes: Iran since 2022', () => {
    expect(slots(EIGHT, '2025-03-20', '2025-03-23').map((slot) => slot.slice(-5))).toEqual(Array(4).fill('04:30'));
  });

  it.each(['', 'Nowhere', '+03:30'])('of the zone %j are refused by name', (zone) => {
    expect(() => nextSlot(daily('08:00', zone), AT)).toThrow(
      new RangeError(`"${zone}" is no time zone; write an IANA name such as Asia/Tehran`),
    );
    expect(() => slotsBetween(daily('08:00', zone), AT, AT + 1, 1)).toThrow(RangeError);
  });

  it('take a moment for ten thousand subscriptions of 500 schedules', () => {
    const schedules = Array.from({ length: 500 }, (_, at) =>
      daily(`${String(at % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`, ZONES[at % ZONES.length]![0]),
    );
    const tookMs = ownMs(() => {
      for (let at = 0; at < 10_000; at += 1) slotsBetween(schedules[at % 500]!, AT - MINUTE_MS, AT, 5);
    });
    expect(tookMs).toBeLessThan(2000);
  });
});

/** Zones, and days around a change of theirs. Between them: north and south, half hours, midnight, Ramadan, none at all. */
const ZONES: readonly (readonly [zone: string, ...days: string[]])[] = [
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Europe/London', '2026-03-29', '2026-10-25'],
  ['Asia/Tehran', '2022-03-22', '2022-09-21', '2026-03-22'],
  ['Asia/Baku', '2015-03-29', '2015-10-25', '2026-03-29'],
  ['Australia/Lord_Howe', '2024-10-06', '2024-04-07'],
  ['Pacific/Apia', '2011-12-30', '2011-09-24', '2012-04-01'],
  ['Africa/Casablanca', '2024-03-10', '2024-04-14', '2026-02-15'],
  ['Asia/Kathmandu', '2026-01-01', '1986-01-01'],
  ['America/Nuuk', '2026-03-28', '2026-10-24'],
  ['America/St_Johns', '2010-11-07', '2011-03-13'],
  ['Antarctica/Troll', '2026-03-29', '2026-10-25'],
  ['Asia/Pyongyang', '2018-05-05', '2015-08-15'],
  ['America/Caracas', '2016-05-01', '2007-12-09'],
  ['Africa/Cairo', '2026-04-24', '2026-10-30'],
];

/** The hours in which clocks are changed, and some of the day. */
const TIMES =
  '00:00 00:30 01:00 01:30 01:45 02:00 02:15 02:30 03:00 03:30 04:00 04:30 08:00 12:00 22:30 23:00 23:30 23:45'.split(
    ' ',
  );

describe('around every change of the clocks', () => {
  it.each(ZONES.flatMap(([zone, ...days]) => days.map((day) => [zone, day] as const)))(
    'in %s near %s slots are those found by looking at each minute',
    (zone, day) => {
      const middle = Date.parse(`${day}T12:00:00Z`);
      const minutes = minutesOf(zone, middle - 1.5 * DAY_MS, middle + 1.5 * DAY_MS);
      for (const time of TIMES) {
        const found = slotsBetween(daily(time, zone), minutes[0]!.at, minutes.at(-1)!.at, 20);
        expect(found).toEqual(naiveSlots(minutes, time));
        expect(forward(daily(time, zone), minutes[0]!.at, minutes.at(-1)!.at)).toEqual(found);
      }
    },
  );
});

function forward(schedule: Schedule, after: number, upTo: number): Slot[] {
  const found: Slot[] = [];
  for (let slot = nextSlot(schedule, after); slot && slot.at <= upTo; slot = nextSlot(schedule, slot.at)) {
    found.push(slot);
  }
  return found;
}

interface Minute {
  readonly at: number;
  readonly date: string;
  /** `2026-03-08 08:00` */
  readonly shown: string;
}

function minutesOf(zone: string, from: number, to: number): readonly Minute[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return Array.from({ length: (to - from) / MINUTE_MS + 1 }, (_, minute) => {
    const at = from + minute * MINUTE_MS;
    const shown = format.format(at);
    return { at, date: shown.slice(0, 10), shown };
  });
}

/** For each day that the clocks show, the first minute in which they have reached the time; not the minute before all. */
function naiveSlots(minutes: readonly Minute[], time: string): Slot[] {
  const days = [...new Set(minutes.map(({ date }) => date))];
  return days.flatMap((date) => {
    const first = minutes.findIndex(({ shown }) => shown >= `${date} ${time}`);
    return first > 0 ? [{ date, time, at: minutes[first]!.at }] : [];
  });
}

describe('properties of slots', () => {
  const schedule = fc.record({
    days: fc
      .subarray([...WEEKDAYS], { minLength: 1 })
      .map((days): readonly Weekday[] => WEEKDAYS.filter((day) => days.includes(day))),
    time: fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
    zone: fc.constantFrom(...ZONES.map(([zone]) => zone)),
  });
  const instant = fc.integer({ min: Date.parse('2005-01-01'), max: Date.parse('2035-01-01') });

  it('increase, one to a local date, on the days of the schedule alone', () => {
    fc.assert(
      fc.property(schedule, instant, (of, at) => {
        const found = slotsBetween(of, at - 30 * DAY_MS, at, 40);
        const dates = found.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(found.map((slot) => slot.at)).toEqual([...new Set(found.map((slot) => slot.at))].sort((a, b) => a - b));
        expect(found.every(({ date }) => of.days.includes(weekdayOf(date)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('have none between the latest and the next', () => {
    fc.assert(
      fc.property(schedule, instant, (of, at) => {
        const latest = latestSlot(of, at)!;
        const next = nextSlot(of, at)!;
        expect(latest.at).toBeLessThanOrEqual(at);
        expect(next.at).toBeGreaterThan(at);
        expect(nextSlot(of, latest.at)).toEqual(next);
        expect(latestSlot(of, next.at - 1)).toEqual(latest);
        expect(slotsBetween(of, latest.at, next.at, 5)).toEqual([next]);
      }),
      { numRuns: 200 },
    );
  });
});

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}
