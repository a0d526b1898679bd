/**
 * Words of schedules, folded as `tokens` gives their keys. A line is `head value: phrase, phrase` (see `vocabulary.ts`);
 * `?` = counts only beside other words of a schedule. Names of days in the singular and numbers in words come from the
 * vocabulary of dates.
 */
export const ENGLISH = `
each: every, each, all, every single
day: day, days
daily: daily, everyday, once a day, once daily
weekdays: weekdays, working days, business days, workdays, work days
weekdays ?: weekday, working day, business day, workday, work day
weekends: weekends, week ends
weekends ?: weekend, the weekend
weekly: weekly, every week, each week, once a week
days 1: mondays
days 2: tuesdays
days 3: wednesdays
days 4: thursdays
days 5: fridays
days 6: saturdays
days 7: sundays
except: except, except for, except on, but, but not, but no, excluding, apart from, other than
at: at, at about, at around
at ?: around, about, by
on: on, in
and: and, plus, also
to: to, through, thru, till, until
between: between, from
half am: am, in the morning, morning
half pm: pm, in the afternoon, in the evening, afternoon, evening
half night: at night, night
part 08:00: every morning, each morning, mornings, in the mornings
part 15:00: every afternoon, each afternoon, afternoons, in the afternoons
part 18:00: every evening, each evening, evenings, in the evenings
part 21:00: every night, each night, nights, nightly
part 08:00?: in the morning, morning
part 15:00?: in the afternoon, afternoon
part 18:00?: in the evening, evening
part 21:00?: at night, night
clock 12:00: noon, midday
clock 00:00: midnight
late 30: thirty
late 15: fifteen
late 45: forty five
past 30: half past
past 15: quarter past, a quarter past
past -15: quarter to, a quarter to
hours: h, oclock, o clock, hours, hrs, hr
zone-behind: time, tz, timezone, time zone, local time
zone-before: timezone, time zone, tz, zone
local: local time, my time, our time, my local time, our local time, my timezone, my time zone
never: hourly, every hour, each hour, every minute, twice a day, twice daily, two times a day, three times a day, several times a day, thrice a day, every few hours
never: monthly, every month, each month, once a month, every quarter, quarterly, yearly, every year, annually
never: twice a week, twice weekly, three times weekly, three times a week, twice a month, every other day, every second day, every other week, every second week, every fortnight, fortnightly, biweekly, bi weekly, bimonthly, bi monthly, every few days
never: every half hour, every half an hour, semi weekly
other: every other, every second, every third, every fourth, every first, every last
step: minutes, minute, hours, hour, days, weeks, week, months, month, hrs, mins, min
`;
