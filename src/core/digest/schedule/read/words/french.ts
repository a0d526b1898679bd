/** Words of schedules in French; lines as in `english.ts`. */
export const FRENCH = `
each: chaque, tous les, toutes les
day: jour, jours
daily: quotidien, quotidienne, quotidiennement, une fois par jour
weekdays: jours ouvrables, jours ouvres, jour ouvrable, jour ouvre, en semaine, jours de semaine, jours de la semaine
weekends: week ends, weekends, fins de semaine
weekends ?: week end, le week end
weekly: hebdomadaire, chaque semaine, toutes les semaines, une fois par semaine
days 1: lundis
days 2: mardis
days 3: mercredis
days 4: jeudis
days 5: vendredis
days 6: samedis
days 7: dimanches
except: sauf, sauf le, sauf les, excepte
at ?: a, vers, des
on: le, les
and: et, et le, et les
to: a, au, jusqua
between: entre, de, du
half am: du matin, matin
half pm: du soir, de lapres midi, soir
part 08:00: chaque matin, tous les matins
part 08:00?: le matin, matin
part 15:00: chaque apres midi, tous les apres midi
part 18:00: chaque soir, tous les soirs
part 18:00?: le soir, soir
clock 12:00: midi
clock 00:00: minuit
hours: heures, heure
zone-before: heure de, heure du, heure, heures de, fuseau de
local: heure locale
never: toutes les heures, chaque heure, deux fois par jour, mensuel, chaque mois, tous les mois, une fois par mois
step: minutes, minute, heures, heure, semaines, mois
`;
