/** Words of schedules in Tajik; lines as in `english.ts`. */
export const TAJIK = `
each: хар
day: руз
daily: харруза, хамарузаи
weekdays: рузхои кори, рузи кори
weekends: рузхои истирохат, рузхои истироат
weekly: хафтаина, хар хафта, харафтаина
at: соати, дар соати, соат
on: дар, рузи, рузхои
and: ва
to: то
between: аз
half am: субх, сахар
half pm: бегох, шом
part 08:00: хар субх
part 08:00?: субх, сахар
part 18:00: хар бегох, хар шом
part 18:00?: бегох, шом
clock 12:00: нисфирузи
clock 00:00: нимашаб
zone-before: бо вакти, вакти, ба вакти
never: хар соат, хар мох
suffix: хо
`;
