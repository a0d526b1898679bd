/** Words of dates in Tajik; lines as in `english.ts`. */
export const TAJIK = `
month 1: январ, январи
month 2: феврал, феврали
month 3: марти
month 4: апрел, апрели
month 5: маи
month 6: июн, июни
month 7: июл, июли
month 8: августи
month 9: сентябр, сентябри
month 10: октябр, октябри
month 11: ноябр, ноябри
month 12: декабр, декабри
weekday 1: душанбе?
weekday 2: сешанбе
weekday 3: чоршанбе
weekday 4: панчшанбе
weekday 5: чумъа
weekday 6: шанбе
weekday 7: якшанбе
unit day: руз, рузи
unit week: хафта, хафтаи
unit month: мох, мохи
unit year: сол, соли
shift -1: гузашта
shift 1: оянда
day 0: имруз
day -1: дируз
day 1: фардо
link in: дар
link since: аз
link until: то
link after: пас аз, баъд аз
link before: пеш аз
link to: то
filler: соли, мохи
recent: ба наздики
`;
