import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../../src/core/digest/schedule/read-schedule.js';
import { ownMs } from '../../../own-time.js';

const ZONE = 'Asia/Baku';

/** `days time zone`, each `-` where it is not said. */
function read(text: string): string {
  const { days, time, zone } = readSchedule(text, ZONE);
  return `${days?.join() ?? '-'} ${time ?? '-'} ${zone ?? '-'}`;
}

/** What is left of a sentence without the words about a schedule. */
function rest(text: string): string {
  const spans = [[0, 0], ...readSchedule(text, ZONE).spans, [text.length, text.length]];
  const kept = spans.slice(1).map(([start], at) => text.slice(spans[at]![1], start));
  return kept.join(' ').replace(/\s+/g, ' ').trim();
}

const ALL = 'mon,tue,wed,thu,fri,sat,sun';
const WORK = 'mon,tue,wed,thu,fri';

describe('a sentence about a schedule alone', () => {
  it.each([
    // Days
    ['every day', `${ALL} - -`, 'the time is for the caller to fill in'],
    ['daily', `${ALL} - -`, ''],
    ['every weekday at 8', `${WORK} 08:00 -`, 'Monday to Friday, whatever the country'],
    ['every working day at 9', `${WORK} 09:00 -`, ''],
    ['on weekdays', `${WORK} - -`, ''],
    ['weekends at 10', 'sat,sun 10:00 -', 'Saturday and Sunday, whatever the country'],
    ['every weekend at noon', 'sat,sun 12:00 -', ''],
    ['on Mondays and Thursdays at 5:30 pm', 'mon,thu 17:30 -', ''],
    ['Thursday and Monday at 8', 'mon,thu 08:00 -', 'days come in the order of the week'],
    ['every Monday, Wednesday and Friday at 9', 'mon,wed,fri 09:00 -', ''],
    ['mon wed fri 9:00', 'mon,wed,fri 09:00 -', 'nothing between the days'],
    ['mon/wed 9:00', 'mon,wed 09:00 -', ''],
    ['mon-fri 9:15', `${WORK} 09:15 -`, ''],
    ['Monday through Thursday at 7am', 'mon,tue,wed,thu 07:00 -', ''],
    ['from Saturday to Wednesday at 8', 'mon,tue,wed,sat,sun 08:00 -', "Iran's week of work goes over the end of ours"],
    ['every Monday and on Thursday at 8', 'mon,thu 08:00 -', ''],
    ['every day except Fridays at 8', 'mon,tue,wed,thu,sat,sun 08:00 -', ''],
    ['weekdays but not on Wednesday, 8:00', 'mon,tue,thu,fri 08:00 -', ''],
    ['weekly', 'mon - -', 'Monday unless a day is named'],
    ['weekly on Thursdays at 8', 'thu 08:00 -', ''],
    ['once a week at 8', 'mon 08:00 -', ''],
    ['daily digest on Mondays at 8', 'mon 08:00 -', 'a day that is named counts before "daily"'],
    ['at 8 on all days but Friday', 'mon,tue,wed,thu,sat,sun 08:00 -', ''],
    ['every single day at 8', `${ALL} 08:00 -`, ''],
    // Times
    ['every day at 8:00:00', `${ALL} 08:00 -`, ''],
    ['every Monday at eight thirty', 'mon 08:30 -', ''],
    ['every day at 8', `${ALL} 08:00 -`, 'a clock of 24 hours'],
    ['every day at 5', `${ALL} 05:00 -`, 'so this is in the night'],
    ['every day at 8am', `${ALL} 08:00 -`, ''],
    ['every day at 8 a.m.', `${ALL} 08:00 -`, ''],
    ['every day at 8:30am', `${ALL} 08:30 -`, ''],
    ['every day at 12am', `${ALL} 00:00 -`, ''],
    ['every day at 12pm', `${ALL} 12:00 -`, ''],
    ['every day at 17', `${ALL} 17:00 -`, ''],
    ['daily 08:00', `${ALL} 08:00 -`, ''],
    ['daily 8', `${ALL} 08:00 -`, 'a bare number counts behind days'],
    ['daily at 08.30', `${ALL} 08:30 -`, ''],
    ['daily at 0830', `${ALL} 08:30 -`, ''],
    ['daily at 530pm', `${ALL} 17:30 -`, ''],
    ['daily at 17h30', `${ALL} 17:30 -`, ''],
    ["every day at 8 o'clock", `${ALL} 08:00 -`, ''],
    ['every day at eight', `${ALL} 08:00 -`, ''],
    ['every day at half past eight', `${ALL} 08:30 -`, ''],
    ['every day at quarter to 9', `${ALL} 08:45 -`, ''],
    ['every day around 8', `${ALL} 08:00 -`, ''],
    ['at noon', '- 12:00 -', ''],
    ['every day at midnight', `${ALL} 00:00 -`, ''],
    ['each morning', `${ALL} 08:00 -`, 'morning is 08:00'],
    ['every evening', `${ALL} 18:00 -`, 'evening is 18:00'],
    ['every evening at 8', `${ALL} 20:00 -`, 'an evening has no 08:00'],
    ['every evening at 08:00', `${ALL} 08:00 -`, 'written as a clock of 24 hours shows it'],
    ['every morning at 9', `${ALL} 09:00 -`, ''],
    ['every night at 1', `${ALL} 01:00 -`, ''],
    ['every day at 8 in the evening', `${ALL} 20:00 -`, ''],
    ['every afternoon at 3', `${ALL} 15:00 -`, ''],
    ['every weekday morning', `${WORK} 08:00 -`, ''],
    ['Monday mornings at 7', 'mon 07:00 -', ''],
    ['Monday morning', 'mon 08:00 -', ''],
    // Zones
    ['every day at 8 Tehran time', `${ALL} 08:00 Asia/Tehran`, ''],
    ['every day at 8, in Baku time', `${ALL} 08:00 Asia/Baku`, ''],
    ['every day at 8 Asia/Tehran', `${ALL} 08:00 Asia/Tehran`, ''],
    ['every day at 8 america/argentina/buenos_aires', `${ALL} 08:00 America/Argentina/Buenos_Aires`, 'in any case'],
    ['mon,thu 17:30 America/Port-au-Prince', 'mon,thu 17:30 America/Port-au-Prince', ''],
    ['weekdays at 17:30 London time', `${WORK} 17:30 Europe/London`, ''],
    ['daily at 8 New York time', `${ALL} 08:00 America/New_York`, ''],
    ['daily at 8 Delhi time', `${ALL} 08:00 Asia/Kolkata`, 'a city without a zone of its own name'],
    ['daily at 8 Canberra time', `${ALL} 08:00 Australia/Sydney`, 'a capital'],
    ['daily at 8 Iran time', `${ALL} 08:00 Asia/Tehran`, 'a country with one time'],
    ['daily at 8 Pakistan time', `${ALL} 08:00 Asia/Karachi`, ''],
    ['daily at 8 Iranian time', `${ALL} 08:00 Asia/Tehran`, ''],
    ['daily at 8 China time', `${ALL} 08:00 Asia/Shanghai`, 'one time for nearly all'],
    ['daily 8am London', `${ALL} 08:00 Europe/London`, 'a city right behind a time'],
    ['daily 17:30 (Tehran)', `${ALL} 17:30 Asia/Tehran`, ''],
    ['daily at 8 UTC', `${ALL} 08:00 UTC`, ''],
    ['daily at 8 GMT', `${ALL} 08:00 UTC`, ''],
    ['daily at 8 UTC+3', `${ALL} 08:00 Etc/GMT-3`, 'whole hours are a zone of the tz database, with its sign turned'],
    ['daily at 8 GMT-4', `${ALL} 08:00 Etc/GMT+4`, ''],
    ['daily at 8 UTC+03:00', `${ALL} 08:00 Etc/GMT-3`, ''],
    ['daily at 8 IRST', `${ALL} 08:00 Asia/Tehran`, 'means one time everywhere'],
    ['daily at 8 CET', `${ALL} 08:00 Europe/Brussels`, ''],
    ['daily at 8 my time', `${ALL} 08:00 Asia/Baku`, 'the zone that was given'],
    ['time zone: Tehran', '- - Asia/Tehran', ''],
    ['daily at 8am ET', `${ALL} 08:00 America/New_York`, ''],
    ['daily at 8 Pacific time', `${ALL} 08:00 America/Los_Angeles`, ''],
    ['daily at 8 in Tehran', `${ALL} 08:00 Asia/Tehran`, 'with "in" at the end too'],
    // Persian
    ['هر روز ساعت ۹ صبح به وقت دوشنبه', `${ALL} 09:00 Asia/Dushanbe`, 'the city that is called Monday'],
    ['ساعت ۹ دوشنبه', 'mon 09:00 -', 'and the day'],
    ['هر روز ساعت ۸', `${ALL} 08:00 -`, ''],
    ['هر روز ساعت ۸ صبح به وقت تهران', `${ALL} 08:00 Asia/Tehran`, ''],
    ['هر شب ساعت ۹', `${ALL} 21:00 -`, ''],
    ['روزهای کاری ساعت ۸ و نیم', `${WORK} 08:30 -`, 'Monday to Friday here too'],
    ['شنبه', 'sat - -', 'the whole sentence'],
    ['شنبه‌ها و دوشنبه‌ها ساعت ۱۷:۳۰', 'mon,sat 17:30 -', ''],
    ['شنبه تا چهارشنبه ساعت ۸', 'mon,tue,wed,sat,sun 08:00 -', ''],
    ['هر صبح', `${ALL} 08:00 -`, ''],
    ['هر روز ساعت هشت', `${ALL} 08:00 -`, ''],
    ['هر هفته', 'mon - -', ''],
    // Arabic
    ['كل يوم الساعة ٨', `${ALL} 08:00 -`, ''],
    ['كل يوم الساعة الثامنة صباحا بتوقيت طهران', `${ALL} 08:00 Asia/Tehran`, ''],
    ['يوميا في الساعة ٨ مساءً', `${ALL} 20:00 -`, ''],
    ['أيام الاثنين والخميس الساعة ٩', 'mon,thu 09:00 -', ''],
    ['أيام العمل الساعة ٨', `${WORK} 08:00 -`, ''],
    ['كل خميس الساعة الثانية عشرة', 'thu 12:00 -', ''],
    // Russian
    ['каждый день в 8', `${ALL} 08:00 -`, ''],
    ['по будням в 9:15', `${WORK} 09:15 -`, ''],
    ['по понедельникам и четвергам в 17:30', 'mon,thu 17:30 -', ''],
    ['каждую среду в 8 утра по московскому времени', 'wed 08:00 Europe/Moscow', ''],
    ['ежедневно в 8 вечера', `${ALL} 20:00 -`, ''],
    ['с понедельника по пятницу в 8', `${WORK} 08:00 -`, ''],
    ['по вторникам в полдень по Москве', 'tue 12:00 Europe/Moscow', ''],
    ['каждый день в 8 по времени Тегерана', `${ALL} 08:00 Asia/Tehran`, ''],
    // Tajik
    ['ҳар рӯз соати 8', `${ALL} 08:00 -`, ''],
    ['ҳар рӯз соати 8 бо вақти Душанбе', `${ALL} 08:00 Asia/Dushanbe`, ''],
    // French
    ['tous les jours à 8h', `${ALL} 08:00 -`, ''],
    ['chaque matin', `${ALL} 08:00 -`, ''],
    ['tous les lundis et jeudis à 17 h 30', 'mon,thu 17:30 -', ''],
    ['en semaine à 8 heures, heure de Paris', `${WORK} 08:00 Europe/Paris`, ''],
    ['du lundi au vendredi à 9h15', `${WORK} 09:15 -`, ''],
    ["tous les jours à 8h, heure d'Iran", `${ALL} 08:00 Asia/Tehran`, ''],
  ])('%s → %s', (text, expected) => {
    expect(readSchedule(text, ZONE).problems).toEqual([]);
    expect(read(text)).toBe(expected);
  });
});

describe('a sentence with a subject', () => {
  it.each<[text: string, expected: string, subject: string, why?: string]>([
    ['meetings of Iran every weekday at 8, Tehran time', `${WORK} 08:00 Asia/Tehran`, 'meetings of Iran'],
    [
      'send me news about Baku every morning',
      `${ALL} 08:00 -`,
      'send me news about Baku',
      'a city is no zone by itself',
    ],
    ['every day at 8 meetings in Baku', `${ALL} 08:00 -`, 'meetings in Baku', 'nor with "in"'],
    ['agreements of Pakistan at 8 every Monday', 'mon 08:00 -', 'agreements of Pakistan'],
    ['every day a digest of agreements at 8', `${ALL} 08:00 -`, 'a digest of agreements'],
    ['Follow Iran', '- - -', 'Follow Iran'],
    ['what happened on Tuesday', '- - -', 'what happened on Tuesday', 'a day of one week'],
    ["Monday's meetings, every day at 8", `${ALL} 08:00 -`, "Monday's meetings,"],
    ['news of this morning', '- - -', 'news of this morning'],
    ['the midnight deal', '- - -', 'the midnight deal', 'an ordinary word'],
    ['for the first time, on time, at the same time', '- - -', 'for the first time, on time, at the same time'],
    ['meetings at 8 ministries', '- - -', 'meetings at 8 ministries', 'the number counts them'],
    ['the 5th meeting with 8 ministers daily', `${ALL} - -`, 'the 5th meeting with 8 ministers'],
    ['COP29 weekly', 'mon - -', 'COP29'],
    ['Horizon 2047 updates on Mondays', 'mon - -', 'Horizon 2047 updates'],
    ['all meetings', '- - -', 'all meetings', '"all" is not "all days"'],
    ['دیدارهای ایران هر روز ساعت ۸', `${ALL} 08:00 -`, 'دیدارهای ایران'],
    ['встречи Ирана каждый день в 8', `${ALL} 08:00 -`, 'встречи Ирана'],
    [
      'новости каждый день в 8 по Ирану',
      `${ALL} 08:00 -`,
      'новости по Ирану',
      'a country behind a time is the subject',
    ],
    ['daily at 8 in Iran', `${ALL} 08:00 -`, 'in Iran'],
    ['новости по Ирану по будням', `${WORK} - -`, 'новости по Ирану'],
    ['100 agreements daily', `${ALL} - -`, '100 agreements', 'a number that counts'],
    ['targets by 2030 every day', `${ALL} - -`, 'targets by 2030', 'a year'],
    ['соглашения в 2025', '- - -', 'соглашения в 2025'],
    ['réunions à deux', '- - -', 'réunions à deux'],
    ['news of the CET panel', '- - -', 'news of the CET panel', 'an abbreviation counts behind a time'],
  ])('%s → %s, about %j', (text, expected, subject) => {
    expect(readSchedule(text, ZONE).problems).toEqual([]);
    expect(read(text)).toBe(expected);
    expect(rest(text)).toBe(subject);
  });
});

describe('what cannot be', () => {
  const pace = (said: string): string =>
    `"${said}" is not possible: a digest comes at one time of day, on the days of the week that you choose, such as "every day at 08:00" or "on Mondays at 17:30".`;
  it.each([
    ['every day at 25:00', '25:00 is no time of day; write 00:00 to 23:59, such as "at 08:00".'],
    ['every day at 24:00', '24:00 is no time of day; write 00:00 to 23:59, such as "at 08:00".'],
    ['daily at 8:75', '8:75 is no time of day; write 00:00 to 23:59, such as "at 08:00".'],
    ['daily at 13am', '13am is no time of day; write 00:00 to 23:59, such as "at 08:00".'],
    ['daily at 26', '26 is no time of day; write 00:00 to 23:59, such as "at 08:00".'],
    ['every day at 8 Tehrann time', 'Tehrann is no time zone I know; did you mean Tehran?'],
    ['daily at 8 Asia/Tehrann', 'Asia/Tehrann is no time zone I know; did you mean Tehran?'],
    [
      'daily at 8 Gondolin time',
      'Gondolin is no time zone I know; name a city, such as "Tehran time", or write a zone such as Asia/Tehran.',
    ],
    ['every day between 8 and 9', '"8 and 9" are two times; a digest has one, such as "at 08:00".'],
    ['every day from 8 to 17', '"8 to 17" are two times; a digest has one, such as "at 08:00".'],
    ['every day 8-9am', '"8-9am" are two times; a digest has one, such as "at 08:00".'],
    ['daily at 8:00 and at 17:00', 'A digest has one time of day, and these are 08:00 and 17:00; make one for each.'],
    ['every morning and evening', 'A digest has one time of day, and these are 08:00 and 18:00; make one for each.'],
    [
      'daily at 8 Tehran time, London time',
      'A digest has one time zone, and these are Asia/Tehran and Europe/London; name one.',
    ],
    [
      'daily at 8 UTC+3:30',
      'UTC+3:30 is no time zone that I can keep; name a city that has it, such as "Tehran time".',
    ],
    ['daily at 8 GMT+25', 'UTC+25 is no time zone that I can keep; name a city that has it, such as "Tehran time".'],
    ['daily at 8 EST', 'EST means more than one time; name a city, such as "New York time" or "Sydney time".'],
    ['daily at 8 IST', 'IST means more than one time; name a city, such as "Delhi time" or "Dublin time".'],
    ['daily at 8 US time', 'United States has several times; name a city, such as "New York time" or "Honolulu time".'],
    ['weekends except Saturday and Sunday', 'No day of the week is left; name the days, such as "on Mondays".'],
    ['twice a day', pace('twice a day')],
    ['news every hour', pace('every hour')],
    ['hourly', pace('hourly')],
    ['twice weekly', pace('twice weekly')],
    ['monthly', pace('monthly')],
    ['every 2 hours', pace('every 2 hours')],
    ['every three weeks', pace('every three weeks')],
    ['every other Monday at 8', pace('every other Monday')],
    ['on the first Monday of the month', pace('first Monday of the month')],
    ['هر ساعت', pace('هر ساعت')],
    ['каждый час', pace('каждый час')],
    ['toutes les heures', pace('toutes les heures')],
    ['كل ساعة', pace('كل ساعة')],
  ])('%s', (text, problem) => {
    expect(readSchedule(text, ZONE).problems).toEqual([problem]);
  });

  it('but the time of a country with several is the one that is usual here', () => {
    expect(readSchedule('daily at 8 US time', 'America/Chicago')).toMatchObject({
      zone: 'America/Chicago',
      problems: [],
    });
  });
});

describe('any text', () => {
  it('is read without a throw, its spans in order and within it', () => {
    const word = fc.constantFrom(
      ...'every day at 8 Monday - 9:30 pm Tehran time UTC + 3 between and the هر روز ساعت ۸ в except / , '.split(' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(word, { maxLength: 30 }).map((all) => all.join(' ')),
        ),
        (text) => {
          let last = 0;
          const { spans, days, time } = readSchedule(text, ZONE);
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          expect(days?.length).not.toBe(0);
          expect(time ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['every ', 'at 8 ', 'mon-', 'Monday and ', 'time ', 'از ساعت ', 'UTC+', 'a/b_'])(
    'of 500 characters of %j is done at once',
    (piece) => {
      expect(ownMs(() => readSchedule(piece.repeat(500).slice(0, 500), ZONE))).toBeLessThan(100);
    },
  );
});
