import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../../src/core/graph/normalise.js';
import { type DateSpan, findDates } from '../../../../src/core/question/dates/find-dates.js';
import { ownMs } from '../../../own-time.js';

/** A Monday morning in Tehran. */
const NOW = { now: '2025-11-24T08:00:00Z', zone: 'Asia/Tehran' };

function dates(text: string, context = NOW): DateSpan[] {
  return findDates(tokens(text), context);
}

/** `bound from..to label` of each date, an open end left empty. */
function read(text: string, context = NOW): string[] {
  return dates(text, context).map(
    ({ bound, range, label }) => `${bound} ${range.from ?? ''}..${range.to ?? ''} ${label}`,
  );
}

/** The words of each date. */
function words(text: string): string[] {
  const all = tokens(text);
  return dates(text).map(({ start, end }) => text.slice(all[start]?.start, all[end - 1]?.end));
}

describe('what is still to come', () => {
  it.each([
    ['upcoming conferences', 'upcoming'],
    ['what conferences are coming up', 'coming up'],
    ['any future ITU summits', 'future'],
    ['when is the next conference', 'next'],
    ['предстоящие конференции', 'предстоящие'],
    ['la prochaine conférence', 'prochaine'],
    ['próximas conferencias', 'próximas'],
    ['المؤتمرات القادمة', 'القادمة'],
    ['کنفرانس بعدی', 'بعدی'],
  ])('is from today on: %s', (text, word) => {
    expect(words(text)).toEqual([word]);
    expect(read(text)).toEqual(['since 2025-11-24.. from today (24 November 2025) on']);
  });

  it.each([
    ['upcoming conferences', 'all'],
    ['the next summits', 'all'],
    ['the next summit', 'nearest'],
  ])('is all or the nearest of it: %s', (text, ahead) => {
    expect(dates(text)[0]?.ahead).toBe(ahead);
  });

  it.each([
    'the next conference after WTDC-25',
    'and the next conference?',
    'the next meeting',
    'the next one',
    'future of AI',
    'upcoming book',
  ])('is no date where it is counted from something else, or nothing is held: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves a week or month ahead what it is', () => {
    expect(read('conferences next week')).toEqual(['in 2025-12-01..2025-12-07 next week (1-7 December 2025)']);
  });
});

describe('absolute dates', () => {
  it.each([
    ['17 November 2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['Nov 17, 2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['Nov. 17', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['17th of Nov', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['November 17th 2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['on the 17th of November', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['first of May', 'on 2025-05-01..2025-05-01 1 May 2025'],
    ['May the second', 'on 2025-05-02..2025-05-02 2 May 2025'],
    ['Monday, 17 November 2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['on March 3rd, 1980', 'on 1980-03-03..1980-03-03 3 March 1980'],
    ['2025-11-17', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['2025-11-24T08:00', 'on 2025-11-24..2025-11-24 24 November 2025'],
    ['17.11.2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['17/11/2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['11/17/2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['17-11-2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['17/11/25', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['17/11/72', 'on 1972-11-17..1972-11-17 17 November 1972'],
    ['Nov 2025', 'in 2025-11-01..2025-11-30 November 2025'],
    ['November of 2025', 'in 2025-11-01..2025-11-30 November 2025'],
    ['2025-11', 'in 2025-11-01..2025-11-30 November 2025'],
    ['11/2025', 'in 2025-11-01..2025-11-30 November 2025'],
    ['Sept. 2025', 'in 2025-09-01..2025-09-30 September 2025'],
    ['2025', 'in 2025-01-01..2025-12-31 2025'],
    ['en marzo de 2026', 'in 2026-03-01..2026-03-31 March 2026'],
    ['el 5 de mayo de 2025', 'on 2025-05-05..2025-05-05 5 May 2025'],
    ['in the year 2025', 'in 2025-01-01..2025-12-31 2025'],
    ['what about 2024', 'in 2024-01-01..2024-12-31 2024'],
    ['the 1990s', 'in 1990-01-01..1999-12-31 the 1990s'],
    ["in the 1990's", 'in 1990-01-01..1999-12-31 the 1990s'],
    ['the 90s', 'in 1990-01-01..1999-12-31 the 1990s'],
    ['in the seventies', 'in 1970-01-01..1979-12-31 the 1970s'],
    ['in the early nineties', 'in 1990-01-01..1993-12-31 the early 1990s'],
    ['the mid-1970s', 'in 1974-01-01..1976-12-31 the mid-1970s'],
    ['in the late 70s', 'in 1977-01-01..1979-12-31 the late 1970s'],
    ["in April '76", 'in 1976-04-01..1976-04-30 April 1976'],
    ['apr 76', 'in 1976-04-01..1976-04-30 April 1976'],
    ["trips in '03", 'in 2003-01-01..2003-12-31 2003'],
    ['trips in 76', 'in 1976-01-01..1976-12-31 1976'],
    ['H2 2025', 'in 2025-07-01..2025-12-31 H2 2025 (July to December 2025)'],
    ['2025 Q4', 'in 2025-10-01..2025-12-31 Q4 2025 (October to December 2025)'],
    ['third quarter of 2025', 'in 2025-07-01..2025-09-30 Q3 2025 (July to September 2025)'],
    ['first half of 2026', 'in 2026-01-01..2026-06-30 H1 2026 (January to June 2026)'],
    ['second half of November', 'in 2025-11-16..2025-11-30 second half of November 2025 (16-30 November 2025)'],
    ['first half of May 2025', 'in 2025-05-01..2025-05-15 first half of May 2025 (1-15 May 2025)'],
    ['second half of Aban 1404', 'in 2025-11-07..2025-11-21 second half of Aban 1404 (7-21 November 2025)'],
    ['in the first half of the year', 'in 2025-01-01..2025-06-30 H1 2025 (January to June 2025)'],
    ['early Feb', 'in 2025-02-01..2025-02-10 early February 2025 (1-10 February 2025)'],
    ['mid-November', 'in 2025-11-11..2025-11-20 mid-November 2025 (11-20 November 2025)'],
    ['late 2025', 'in 2025-09-01..2025-12-31 late 2025 (September to December 2025)'],
    ['end of January', 'in 2025-01-21..2025-01-31 late January 2025 (21-31 January 2025)'],
    ['first week of October', 'in 2025-10-01..2025-10-07 first week of October 2025 (1-7 October 2025)'],
    ['the week of 17 November', 'in 2025-11-17..2025-11-23 the week of 17 November 2025 (17-23 November 2025)'],
    ['spring 2026', 'in 2026-03-01..2026-05-31 spring 2026 (March to May 2026)'],
    ['fall 2023', 'in 2023-09-01..2023-11-30 autumn 2023 (September to November 2023)'],
    ['in winter', 'in 2024-12-01..2025-02-28 winter 2024-25 (December 2024 to February 2025)'],
    ['17-28 November 2025', 'in 2025-11-17..2025-11-28 17-28 November 2025'],
    ['17 to 28 November', 'in 2025-11-17..2025-11-28 17-28 November 2025'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['on 12/2', 'on 2025-02-12..2025-02-12 12 February 2025', '2 December 2024'],
    ['12/2/2025', 'on 2025-02-12..2025-02-12 12 February 2025', '2 December 2025'],
    ['2003-04', 'in 2003-04-01..2003-04-30 April 2003', '2003-2004'],
    ['from 2024', 'in 2024-01-01..2024-12-31 2024', 'since 2024'],
    ['until Monday', 'until ..2025-11-24 until Monday 24 November 2025', 'until Monday 1 December 2025'],
    ['since Monday', 'since 2025-11-24.. since Monday 24 November 2025', 'since Monday 17 November 2025'],
    ['from Monday to Friday', 'between 2025-11-24..2025-11-28 24-28 November 2025', '17-21 November 2025'],
  ])('reads %s in one way and keeps the other', (text, expected, other) => {
    expect(read(text)).toEqual([expected]);
    expect(dates(text)[0]?.alternatives.map(({ label }) => label)).toEqual([other]);
  });

  it('keeps no other reading where only one order is a date', () => {
    expect(dates('25/2/2025')[0]?.alternatives).toEqual([]);
    expect(dates('5/5/2025')[0]?.alternatives).toEqual([]);
  });

  it.each([
    ['29 Feb', 'on 2024-02-29..2024-02-29 29 February 2024'],
    ['25 November', 'on 2024-11-25..2024-11-25 25 November 2024'],
    ['24 November', 'on 2025-11-24..2025-11-24 24 November 2025'],
    ['November', 'in 2025-11-01..2025-11-30 November 2025'],
    ['December', 'in 2024-12-01..2024-12-31 December 2024'],
    ['last November', 'in 2024-11-01..2024-11-30 November 2024'],
    ['last March', 'in 2025-03-01..2025-03-31 March 2025'],
    ['next March', 'in 2026-03-01..2026-03-31 March 2026'],
    ['in November last year', 'in 2024-11-01..2024-11-30 November 2024'],
    ['Q4', 'in 2025-10-01..2025-12-31 Q4 2025 (October to December 2025)'],
    ['on the 17th', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['after the 25th?', 'after 2025-10-26.. after 25 October 2025'],
  ])('takes %s as the latest that is not after now', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('bounds and spans', () => {
  it.each([
    ['since 2024', 'since 2024-01-01.. since 2024'],
    ['since 17 November 2025', 'since 2025-11-17.. since 17 November 2025'],
    ['since the beginning of 2025', 'since 2025-01-01.. since the start of 2025'],
    ['since three weeks', 'since 2025-11-03.. since 3 November 2025'],
    ['2024 onwards', 'since 2024-01-01.. since 2024'],
    ['from 2024 onwards', 'since 2024-01-01.. since 2024'],
    ['until 2020', 'until ..2020-12-31 until 2020'],
    ['up to now', 'until ..2025-11-24 until today (24 November 2025)'],
    ['as of November 2025', 'until ..2025-11-30 until November 2025'],
    ['by the end of the year', 'until ..2025-12-31 until the end of 2025'],
    ['by the end of next week', 'until ..2025-12-07 until the end of next week (7 December 2025)'],
    ['before March 2026', 'before ..2026-02-28 before March 2026'],
    ['before the end of 2025', 'before ..2025-12-31 before the end of 2025'],
    ['after 5 May 2025', 'after 2025-05-06.. after 5 May 2025'],
    ['after last week', 'after 2025-11-24.. after last week (17-23 November 2025)'],
    ['from 2023 to 2025', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['between 1972 and 1975', 'between 1972-01-01..1975-12-31 1972-1975'],
    ['between 1975 and 1972', 'between 1972-01-01..1975-12-31 1972-1975'],
    ['1972-75', 'in 1972-01-01..1975-12-31 1972-1975'],
    ['1972–1975', 'in 1972-01-01..1975-12-31 1972-1975'],
    ['2025/26', 'in 2025-01-01..2026-12-31 2025-2026'],
    ['2025-11-17/2025-11-28', 'in 2025-11-17..2025-11-28 17-28 November 2025'],
    ['from January to March 2026', 'between 2026-01-01..2026-03-31 January to March 2026'],
    ['January–March 2026', 'between 2026-01-01..2026-03-31 January to March 2026'],
    ['between May and July', 'between 2025-05-01..2025-07-31 May to July 2025'],
    ['from November to February 2026', 'between 2025-11-01..2026-02-28 November 2025 to February 2026'],
    ['from Nov 2024 to February', 'between 2024-11-01..2025-02-28 November 2024 to February 2025'],
    ['17 Nov - 3 Dec 2025', 'between 2025-11-17..2025-12-03 17 November to 3 December 2025'],
    ['between 5 and 9 May 2025', 'between 2025-05-05..2025-05-09 5-9 May 2025'],
    ['from March 2025 until now', 'between 2025-03-01..2025-11-24 March 2025 to today (24 November 2025)'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('knows a month that is a name as well by what points at it', () => {
    expect(words('who was in that June talk')).toEqual(['June']);
    expect(words('did Theresa May meet Modi')).toEqual([]);
  });

  it('gives a list the year of its last month', () => {
    expect(read('in May, June and July 2011')).toEqual([
      'in 2011-05-01..2011-05-31 May 2011',
      'in 2011-06-01..2011-06-30 June 2011',
      'in 2011-07-01..2011-07-31 July 2011',
    ]);
  });

  it('finds several dates, each with its own words', () => {
    expect(words('Who met in 2003 and 2004, or since 5 May 2025?')).toEqual(['in 2003', '2004', 'since 5 May 2025']);
    expect(words("this year's meetings on the 2015 trip")).toEqual(['this year', 'on the 2015']);
  });
});

describe('relative dates', () => {
  it.each([
    ['today', 'on 2025-11-24..2025-11-24 today (24 November 2025)'],
    ['yesterday’s talks', 'on 2025-11-23..2025-11-23 yesterday (23 November 2025)'],
    ['the day before yesterday', 'on 2025-11-22..2025-11-22 the day before yesterday (22 November 2025)'],
    ['tomorrow', 'on 2025-11-25..2025-11-25 tomorrow (25 November 2025)'],
    ['this week', 'in 2025-11-24..2025-11-30 this week (24-30 November 2025)'],
    ['last week', 'in 2025-11-17..2025-11-23 last week (17-23 November 2025)'],
    ['next week', 'in 2025-12-01..2025-12-07 next week (1-7 December 2025)'],
    ['last month', 'in 2025-10-01..2025-10-31 last month (October 2025)'],
    ['next month', 'in 2025-12-01..2025-12-31 next month (December 2025)'],
    ['last quarter', 'in 2025-07-01..2025-09-30 last quarter (July to September 2025)'],
    ['last year', 'in 2024-01-01..2024-12-31 last year (2024)'],
    ['end of last year', 'in 2024-09-01..2024-12-31 late last year (September to December 2024)'],
    ['last summer', 'in 2025-06-01..2025-08-31 summer 2025 (June to August 2025)'],
    ['past 7 days', 'in 2025-11-17..2025-11-24 last 7 days (17-24 November 2025)'],
    ['over the last two weeks', 'in 2025-11-10..2025-11-24 last 2 weeks (10-24 November 2025)'],
    ['the past three months', 'in 2025-08-24..2025-11-24 last 3 months (24 August to 24 November 2025)'],
    ['in the last year', 'in 2024-11-24..2025-11-24 past year (24 November 2024 to 24 November 2025)'],
    ['last 48 hours', 'in 2025-11-22..2025-11-24 last 48 hours (22-24 November 2025)'],
    ['next 2 weeks', 'in 2025-11-24..2025-12-08 next 2 weeks (24 November to 8 December 2025)'],
    ['3 days ago', 'on 2025-11-21..2025-11-21 3 days ago (21 November 2025)'],
    ['two weeks ago', 'in 2025-11-10..2025-11-16 2 weeks ago (10-16 November 2025)'],
    ['a month ago', 'in 2025-10-01..2025-10-31 1 month ago (October 2025)'],
    ['a year ago', 'in 2024-01-01..2024-12-31 1 year ago (2024)'],
    ['one year ago today', 'on 2024-11-24..2024-11-24 1 year ago (24 November 2024)'],
    ['exactly two weeks ago', 'on 2025-11-10..2025-11-10 2 weeks ago (10 November 2025)'],
    ['since last Friday', 'since 2025-11-21.. since Friday 21 November 2025'],
    ['on Tuesday', 'on 2025-11-18..2025-11-18 Tuesday 18 November 2025'],
    ['next Tuesday', 'on 2025-11-25..2025-11-25 Tuesday 25 November 2025'],
    ['last Monday', 'on 2025-11-17..2025-11-17 Monday 17 November 2025'],
    ['this Friday', 'on 2025-11-28..2025-11-28 Friday 28 November 2025'],
    ['Friday last week', 'on 2025-11-21..2025-11-21 Friday 21 November 2025'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['recently', 'recent meetings', 'lately', 'these days', 'a few days ago', 'in the past months', 'récemment'])(
    'calls %s soft',
    (text) => {
      expect(dates(text).map(({ soft }) => soft)).toEqual([true]);
    },
  );

  it('takes recently for the last 90 days, and last week for no vague one', () => {
    expect(read('recently')).toEqual(['in 2025-08-26..2025-11-24 recently (26 August to 24 November 2025)']);
    expect(dates('last week')[0]?.soft).toBe(false);
  });

  it.each([
    // 31 March: a month back is February, not the 31st of it
    ['last month', '2026-03-31T12:00:00Z', 'UTC', '2026-02-01..2026-02-28'],
    ['last 1 month', '2026-03-31T12:00:00Z', 'UTC', '2026-02-28..2026-03-31'],
    ['last week', '2026-01-01T12:00:00Z', 'UTC', '2025-12-22..2025-12-28'],
    ['last quarter', '2026-01-01T12:00:00Z', 'UTC', '2025-10-01..2025-12-31'],
    ['last year', '2026-01-01T00:00:00Z', 'UTC', '2025-01-01..2025-12-31'],
    ['last year', '2026-01-01T00:00:00Z', 'America/New_York', '2024-01-01..2024-12-31'],
    // Europe/Berlin leaves summer time on 26 October 2025 and enters it on 29 March 2026; either day is one day
    ['today', '2025-10-25T22:30:00Z', 'Europe/Berlin', '2025-10-26..2025-10-26'],
    ['today', '2025-10-26T22:30:00Z', 'Europe/Berlin', '2025-10-26..2025-10-26'],
    ['today', '2025-10-26T23:30:00Z', 'Europe/Berlin', '2025-10-27..2025-10-27'],
    ['yesterday', '2026-03-29T22:30:00Z', 'Europe/Berlin', '2026-03-29..2026-03-29'],
    ['yesterday', '2026-03-29T00:30:00Z', 'Europe/Berlin', '2026-03-28..2026-03-28'],
    ['last 2 days', '2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-27..2026-03-29'],
    ['last week', '2025-10-26T23:30:00Z', 'Europe/Berlin', '2025-10-20..2025-10-26'],
    // both sides of the date line at one instant
    ['today', '2025-12-31T11:00:00Z', 'Pacific/Kiritimati', '2026-01-01..2026-01-01'],
    ['today', '2025-12-31T11:00:00Z', 'Pacific/Niue', '2025-12-31..2025-12-31'],
    ['this year', '2025-12-31T10:30:00Z', 'Pacific/Kiritimati', '2026-01-01..2026-12-31'],
    ['this year', '2025-12-31T10:30:00Z', 'Pacific/Niue', '2025-01-01..2025-12-31'],
  ])('reads %s at %s in %s', (text, now, zone, expected) => {
    const { from, to } = dates(text, { now, zone })[0]?.range ?? {};
    expect(`${from}..${to}`).toBe(expected);
  });
});

describe('other languages', () => {
  it.each([
    // French
    ['le 1er mars 2025', 'on 2025-03-01..2025-03-01 1 March 2025'],
    ['du 17 au 28 novembre 2025', 'in 2025-11-17..2025-11-28 17-28 November 2025'],
    ['en mars', 'in 2025-03-01..2025-03-31 March 2025'],
    ["d'août 2025", 'in 2025-08-01..2025-08-31 August 2025'],
    ['depuis lundi', 'since 2025-11-24.. since Monday 24 November 2025'],
    ['depuis deux ans', 'since 2023-11-24.. since 24 November 2023'],
    ['entre 2023 et 2025', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['de 2023 à 2025', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['la semaine dernière', 'in 2025-11-17..2025-11-23 last week (17-23 November 2025)'],
    ["l'année dernière", 'in 2024-01-01..2024-12-31 last year (2024)'],
    ['il y a trois jours', 'on 2025-11-21..2025-11-21 3 days ago (21 November 2025)'],
    ['les 7 derniers jours', 'in 2025-11-17..2025-11-24 last 7 days (17-24 November 2025)'],
    ["jusqu'en 2025", 'until ..2025-12-31 until 2025'],
    ['avant-hier', 'on 2025-11-22..2025-11-22 the day before yesterday (22 November 2025)'],
    ["aujourd'hui", 'on 2025-11-24..2025-11-24 today (24 November 2025)'],
    ['premier semestre 2025', 'in 2025-01-01..2025-06-30 H1 2025 (January to June 2025)'],
    ['fin novembre 2025', 'in 2025-11-21..2025-11-30 late November 2025 (21-30 November 2025)'],
    ['les années 1990', 'in 1990-01-01..1999-12-31 the 1990s'],
    ['vendredi dernier', 'on 2025-11-21..2025-11-21 Friday 21 November 2025'],
    // Persian
    ['۱۷ نوامبر ۲۰۲۵', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['در سال ۲۰۲۵', 'in 2025-01-01..2025-12-31 2025'],
    ['از ۲۰۲۳ تا ۲۰۲۵', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['بین ۱۹۷۲ و ۱۹۷۵', 'between 1972-01-01..1975-12-31 1972-1975'],
    ['از ۲۰۲۴ به بعد', 'since 2024-01-01.. since 2024'],
    ['هفته گذشته', 'in 2025-11-17..2025-11-23 last week (17-23 November 2025)'],
    ['سه روز پیش', 'on 2025-11-21..2025-11-21 3 days ago (21 November 2025)'],
    ['۷ روز گذشته', 'in 2025-11-17..2025-11-24 last 7 days (17-24 November 2025)'],
    ['از دوشنبه', 'since 2025-11-24.. since Monday 24 November 2025'],
    ['سه‌شنبه گذشته', 'on 2025-11-18..2025-11-18 Tuesday 18 November 2025'],
    ['دیروز', 'on 2025-11-23..2025-11-23 yesterday (23 November 2025)'],
    ['پیش از مارس ۲۰۲۶', 'before ..2026-02-28 before March 2026'],
    ['تا پایان ۲۰۲۵', 'until ..2025-12-31 until the end of 2025'],
    // Arabic
    ['١٧ نوفمبر ٢٠٢٥', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['في تشرين الثاني 2025', 'in 2025-11-01..2025-11-30 November 2025'],
    ['منذ عام 2024', 'since 2024-01-01.. since 2024'],
    ['بين عامي 2023 و2025', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['من 2023 إلى 2025', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['الأسبوع الماضي', 'in 2025-11-17..2025-11-23 last week (17-23 November 2025)'],
    ['قبل يومين', 'on 2025-11-22..2025-11-22 2 days ago (22 November 2025)'],
    ['منذ يومين', 'since 2025-11-22.. since 22 November 2025'],
    ['الأيام السبعة الماضية', 'in 2025-11-17..2025-11-24 last 7 days (17-24 November 2025)'],
    ['حتى نهاية 2025', 'until ..2025-12-31 until the end of 2025'],
    ['الربع الثالث من عام 2025', 'in 2025-07-01..2025-09-30 Q3 2025 (July to September 2025)'],
    // Russian and Tajik
    ['17 ноября 2025 года', 'on 2025-11-17..2025-11-17 17 November 2025'],
    ['в 2025 году', 'in 2025-01-01..2025-12-31 2025'],
    ['с 2023 по 2025 год', 'between 2023-01-01..2025-12-31 2023-2025'],
    ['на прошлой неделе', 'in 2025-11-17..2025-11-23 last week (17-23 November 2025)'],
    ['неделю назад', 'in 2025-11-17..2025-11-23 1 week ago (17-23 November 2025)'],
    ['за последние три месяца', 'in 2025-08-24..2025-11-24 last 3 months (24 August to 24 November 2025)'],
    ['с понедельника', 'since 2025-11-24.. since Monday 24 November 2025'],
    ['во вторник', 'on 2025-11-18..2025-11-18 Tuesday 18 November 2025'],
    ['в первом полугодии 2026', 'in 2026-01-01..2026-06-30 H1 2026 (January to June 2026)'],
    ['1990-е', 'in 1990-01-01..1999-12-31 the 1990s'],
    ['17 ноябри 2025', 'on 2025-11-17..2025-11-17 17 November 2025'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['۲۶ آبان ۱۴۰۴', 'on 2025-11-17..2025-11-17 17 November 2025 (26 Aban 1404)'],
    ['1404/08/26', 'on 2025-11-17..2025-11-17 17 November 2025 (26 Aban 1404)'],
    ['26 Aban', 'on 2025-11-17..2025-11-17 17 November 2025 (26 Aban 1404)'],
    ['26 Aban 1404', 'on 2025-11-17..2025-11-17 17 November 2025 (26 Aban 1404)'],
    ['Aban 1404', 'in 2025-10-23..2025-11-21 Aban 1404 (23 October to 21 November 2025)'],
    ['در آبان ماه', 'in 2025-10-23..2025-11-21 Aban 1404 (23 October to 21 November 2025)'],
    ['1404-08', 'in 2025-10-23..2025-11-21 Aban 1404 (23 October to 21 November 2025)'],
    ['سال ۱۴۰۴', 'in 2025-03-21..2026-03-20 1404 SH (21 March 2025 to 20 March 2026)'],
    ['since 1403', 'since 2024-03-20.. since 1403 SH (20 March 2024 to 20 March 2025)'],
    ['۳۰ اسفند ۱۴۰۳', 'on 2025-03-20..2025-03-20 20 March 2025 (30 Esfand 1403)'],
    ['اسفند ماه', 'in 2025-02-19..2025-03-20 Esfand 1403 (19 February to 20 March 2025)'],
  ])('shows %s in both calendars', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('words that are no dates', () => {
  it.each([
    'who may attend the meeting',
    'this may be true',
    'which ministers may 5 countries support',
    'countries that march on Baku',
    'an august body',
    'Did Theresa May meet him?',
    'who did he meet: President June',
    'meet May',
    'who sat on the committee',
    'the sun rose',
    'who may second the motion',
    'the second one',
    'the first meeting',
    'the last one',
    'the 17th meeting',
    'the most recent meeting',
    'who is the minister now',
    'summer school',
    'the fall of the government',
    'Vision 2030',
    'in 76 countries',
    'Resolution 1701 of 15',
    '2000 people',
    '5G and 6G',
    'WTDC-25',
    'WSIS+20',
    '24/7 support',
    '50/50',
    '10:30',
    'fell from 2.7 billion',
    'version 1.2.3',
    '1404',
    'a week of talks',
    'sat next to Hashemi',
    'year over year',
    'how many days',
    'between 3 and 5 meetings',
    '99999 years ago',
    'دوشنبه',
    'مهر',
    'خبرگزاری مهر',
    'окружающая среда',
    '',
  ])('leaves %j alone', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads the same words as dates where a date would stand', () => {
    expect(words('who met in may')).toEqual(['in may']);
    expect(words('since sun')).toEqual(['since sun']);
    expect(words('in march or april 2025')).toEqual(['in march', 'april 2025']);
    expect(words('meetings in Baku, August')).toEqual(['August']);
  });

  it('leaves masked tokens alone, and does not reach across them', () => {
    const text = tokens('Horizon Summit 2025 in May 2024');
    const found = findDates(text, NOW, (token) => token <= 2);
    expect(found.map(({ label }) => label)).toEqual(['May 2024']);
    expect(findDates(tokens('May Summit 2025'), NOW, (token) => token === 1).map(({ label }) => label)).toEqual([
      '2025',
    ]);
  });

  it('does not make a day of one that no calendar has', () => {
    expect(read('31/11/2025')).toEqual([]);
    expect(read('2025-02-30')).toEqual([]);
    expect(read('1404/12/30')).toEqual([]);
    expect(read('30 February 2025')).toEqual(['in 2025-02-01..2025-02-28 February 2025']);
  });
});

describe('any text', () => {
  const WORDS =
    'since until before after between and from to in on the of last next past this 3 17 17th 31 2025 1404 2025-11 12/2 1972-75 17-28 May march november aban week month year days ago first half quarter Q3 early end recently today now monday friday summer 1990s و از تا سال ماه هفته گذشته пред с по года назад depuis il y a jours منذ 99999'.split(
      ' ',
    );
  const now = fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom('UTC', 'Asia/Tehran', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue');

  function check(text: string, instant: Date, place: string): void {
    const all = tokens(text);
    let from = 0;
    for (const span of findDates(all, { now: instant.toISOString(), zone: place })) {
      expect(span.start).toBeGreaterThanOrEqual(from);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(all.length);
      from = span.end;
      for (const { range, label } of [span, ...span.alternatives]) {
        expect(label).not.toMatch(/undefined|NaN|null/);
        for (const day of [range.from, range.to]) if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (range.from !== null && range.to !== null) expect(range.from <= range.to).toBe(true);
      }
    }
  }

  it('gives ordered spans with ordered ranges, whatever date words are thrown together', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, now, zone, check), { numRuns: 3_000 });
  });

  it('never throws on any Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), now, zone, check));
  });

  it.each([
    'of ',
    'the ',
    'last ',
    'May ',
    '17 ',
    'week of ',
    'between ',
    '2025-',
    'in May, ',
    'next conference ',
    'سال ',
    'من عام ',
  ])('takes 40,000 characters of %j in linear time', (unit) => {
    const all = tokens(unit.repeat(40_000 / unit.length));
    expect(ownMs(() => findDates(all, NOW))).toBeLessThan(1_500);
  });
});
