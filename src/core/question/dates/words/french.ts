/** Words of dates in French; lines as in `english.ts`. */
export const FRENCH = `
month 1: janvier, janv
month 2: fevrier, fevr
month 3: mars?
month 4: avril, avr
month 5: mai?
month 6: juin
month 7: juillet, juil
month 8: aout
month 9: septembre
month 10: octobre
month 11: novembre
month 12: decembre
weekday 1: lundi
weekday 2: mardi
weekday 3: mercredi
weekday 4: jeudi
weekday 5: vendredi
weekday 6: samedi
weekday 7: dimanche
season 1: printemps
season 2: ete
season 3: automne
season 4: hiver
unit hour: heure, heures
unit day: jour, jours, journee
unit week: semaine, semaines
unit month: mois
unit quarter: trimestre, trimestres
unit half: semestre, semestres, moitie
unit year: an, ans, annee, annees
unit decade: decennie, decennies
shift -1: dernier, derniere, derniers, dernieres, passe, passee, precedent, precedente, precedents, ecoulees, ecoules
shift 0: ce, cet, cette, en cours, courant
shift 1: prochain, prochaine, prochains, prochaines, suivant, suivante
now: maintenant
day 0: aujourdhui, ce jour, ce matin, ce soir
day -1: hier
day -2: avant hier
day 1: demain
day 2: apres demain
part early: debut, au debut de, debut de, au debut du, au debut
part mid: mi, a la mi, milieu de, au milieu de, milieu
part late: fin, a la fin de, fin de, a la fin du, en fin de, fin du
link in: en, dans, pendant, durant, au, au cours de, au cours du, au cours des, lors de
link on: le
link since: depuis, depuis le, depuis la, a partir de, a partir du, a compter du, des
link until: jusqua, jusquau, jusquen, jusqua la, dici, dici a, jusquici
link before: avant, avant le, avant la
link after: apres, apres le, apres la
link between: entre, entre le
link from: de, du, depuis, depuis le
link to: a, au, jusqua, jusquau, jusquen
link and: et, et le, et en
link or: ou
count 1: un, une
count 2: deux
count 3: trois
count 4: quatre
count 5: cinq
count 6: six
count 7: sept
count 8: huit
count 9: neuf
count 10: dix
count 12: douze
count 15: quinze
vague 5: quelques
count 20: vingt
count 30: trente
rank 1: premier, premiere, 1er, 1re, 1ere
rank 2: deuxieme, second, seconde, 2e, 2eme
rank 3: troisieme, 3e, 3eme
rank 4: quatrieme, 4e, 4eme
ago: il y a, voici, voila
ahead: a venir, futur, future, futurs, futures
event conference: conference, evenement, sommet, congres, forum
event conferences: conferences, evenements, sommets
event meetings: reunion, reunions, rencontre, rencontres, visite, visites
recent: recemment, recent, recente, recents, recentes, ces derniers temps, ces derniers jours, ces dernieres semaines, ces derniers mois, dernierement
filler: de, du, environ, du mois de, le mois de, au mois de, mois de, lan
the: les, la, des, ces, cours des, au cours des
`;
