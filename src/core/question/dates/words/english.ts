/**
 * Words of dates, folded as `tokens` gives their keys. A line is `head value: phrase, phrase?, …` (see `vocabulary.ts`);
 * `?` = also an ordinary word or a given name, taken only beside other words of a date.
 */
export const ENGLISH = `
month 1: january, jan?
month 2: february, feb
month 3: march?, mar?
month 4: april?, apr
month 5: may?
month 6: june?, jun?
month 7: july, jul?
month 8: august?, aug
month 9: september, sep?, sept
month 10: october, oct
month 11: november, nov
month 12: december, dec
solar 1: farvardin
solar 2: ordibehesht
solar 3: khordad
solar 4: tir?
solar 5: mordad
solar 6: shahrivar
solar 7: mehr?
solar 8: aban?
solar 9: azar?
solar 10: dey?, dei?
solar 11: bahman?
solar 12: esfand
weekday 1: monday, mon?, mondays
weekday 2: tuesday, tue?, tues?, tuesdays
weekday 3: wednesday, wed?, wednesdays
weekday 4: thursday, thu?, thur?, thurs?, thursdays
weekday 5: friday, fri?, fridays
weekday 6: saturday, sat?, saturdays
weekday 7: sunday, sun?, sundays
season 1: spring
season 2: summer
season 3: autumn, fall
season 4: winter
unit hour: hour, hours, hrs
unit day: day, days
unit week: week, weeks
unit month: month, months
unit quarter: quarter, quarters
unit half: half
unit year: year, years
unit decade: decade, decades
decade 1930: thirties, nineteen thirties
decade 1940: forties, nineteen forties
decade 1950: fifties, nineteen fifties
decade 1960: sixties, nineteen sixties
decade 1970: seventies, nineteen seventies
decade 1980: eighties, nineteen eighties
decade 1990: nineties, nineteen nineties
shift -1: last, previous, preceding
rolling -1: past, latest
shift 0: this, current, the current
shift 1: next, upcoming
rolling 1: coming, following
now: now, right now
day 0: today, tonight, this morning, this afternoon, this evening
day -1: yesterday, last night
day -2: day before yesterday
day 1: tomorrow
day 2: day after tomorrow
part early: early, early in, beginning of, the beginning of, start of, the start of
part mid: mid, middle of, the middle of
part late: late, late in, end of, the end of, close of, the close of
link in: in, during, throughout, within, over, for, through, in the course of, over the course of, during the course of, in the span of, within the span of
link on: on
link since: since, as from, from after, starting, starting in, starting from, beginning in, ever since, and since
link until: until, till, til, up to, as of, by, no later than, up until, not later than
link before: before, prior to, earlier than, ahead of
link after: after, later than, following, and after
link between: between
link from: from, dated
link to: to, through, thru, until, till, up to, and until, and up to
link and: and
link or: or
link onwards: onwards, onward, and later, or later, and after, and since
count 1: a, an, one
count 2: two, a couple of, couple of, a couple
count 3: three
count 4: four
count 5: five
count 6: six
count 7: seven
count 8: eight
count 9: nine
count 10: ten
count 11: eleven
count 12: twelve
count 14: fourteen
count 20: twenty
count 30: thirty
vague 5: few, a few, several, some
count 60: sixty
count 90: ninety
rank 1: first, 1st
rank 2: second, 2nd
rank 3: third, 3rd
rank 4: fourth, 4th
ago: ago, back
ahead: upcoming, forthcoming, future, coming up, yet to come, still to come, lie ahead, lies ahead
event conference: conference, event, summit, forum, congress, assembly, expo, fair
event conferences: conferences, events, summits, forums, congresses, assemblies, expos, fairs
event meetings: meeting, meetings, bilateral, bilaterals, talks, visit, visits, engagement, engagements, trip, trips
recent: recent, recently, lately, these days, of late, in recent days, in recent weeks, in recent months
filler: of, the month of, month of
the: the, of the
era: ad, ce
verb: be, have, not, also, come, seem, help, need, want, get, take, make, go, do, well, still, never, soon, only
`;
