/** Words of dates in Spanish; lines as in `english.ts`. */
export const SPANISH = `
month 1: enero
month 2: febrero
month 3: marzo
month 4: abril
month 5: mayo?
month 6: junio
month 7: julio?
month 8: agosto
month 9: septiembre, setiembre
month 10: octubre
month 11: noviembre
month 12: diciembre
weekday 1: lunes
weekday 2: martes
weekday 3: miercoles
weekday 4: jueves
weekday 5: viernes
weekday 6: sabado
weekday 7: domingo
season 1: primavera
season 2: verano
season 3: otono
season 4: invierno
unit hour: hora, horas
unit day: dia, dias
unit week: semana, semanas
unit month: mes, meses
unit quarter: trimestre, trimestres
unit year: ano, anos
unit decade: decada, decadas
shift -1: pasado, pasada, pasados, pasadas, anterior, ultimos, ultimas
shift 0: este, esta
shift 1: proximo, proxima, proximos, proximas
day 0: hoy
day -1: ayer
day -2: anteayer
part early: a principios de, principios de, a comienzos de
part mid: a mediados de, mediados de
part late: a finales de, finales de, a fines de
link in: en, durante, en el mes de, en el
link on: el, el dia
link since: desde, desde el, a partir de, a partir del
link until: hasta, hasta el
link before: antes de, antes del
link after: despues de, despues del
link between: entre, entre el
link from: de, del, desde
link to: a, al, hasta
link and: y, y el
link or: o
count 3: tres
count 4: cuatro
count 5: cinco
count 6: seis
count 7: siete
count 8: ocho
count 9: nueve
count 10: diez
ago: hace
ahead: por venir, futuro, futura, futuros, futuras, venideros, venideras
event conference: conferencia, evento, cumbre, foro, congreso
event conferences: conferencias, eventos, cumbres, foros, congresos
event meetings: reunion, reuniones, encuentro, encuentros, visita, visitas
recent: recientemente, reciente, recientes
filler: de, del, mes de, el mes de
the: la, las, los
`;
