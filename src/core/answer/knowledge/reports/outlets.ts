import { firstDayOf, whenInWords } from '../../../records/edtf.js';
import { answered, counted, type Draft, gap, say } from '../../draft.js';
import { listed } from '../../phrases.js';
import { aboutLines, evidenceOfReport, reportName } from './report-facts.js';
import type { ReportsAnswering } from './answering.js';
import type { Report } from './reports-meant.js';

/** Outlets named in one line. */
const NAMED_MAX = 12;

/** Tells which outlets report something, and how many they are. */
export function composeOutlets({ asked, meant, graph }: ReportsAnswering): Draft {
  const { reports } = meant;
  const publishers = [...new Set(reports.map(({ source }) => source.publisher))];
  const more = publishers.length - NAMED_MAX;
  const names = more > 0 ? `${publishers.slice(0, NAMED_MAX).join(', ')} and ${more} more` : listed(publishers);
  const items = counted(reports.length, 'report');
  const text =
    asked.tell === 'count' ? `${counted(publishers.length, 'outlet')} (${items}): ${names}.` : `${names} (${items}).`;
  const about = reports.length <= 2 ? reports.slice(0, 1).flatMap((one) => aboutLines(one, graph)) : [];
  return answered([...say(text, reports.flatMap(evidenceOfReport)), ...about], refsOf(reports), publishers.length);
}

/** Tells whose report is the earliest that is dated; those without a date may be earlier. */
export function composeFirst({ meant, graph }: ReportsAnswering): Draft {
  const dated = meant.reports.flatMap((one) => {
    const day = firstDayOf(one.source.published);
    return day ? [{ one, day }] : [];
  });
  const undated = meant.reports.length - dated.length;
  const open = undated
    ? [gap(`Not stated of ${undated} of ${meant.reports.length}: the day of publication.`, 'day')]
    : [];
  const [first] = [...dated].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!first) {
    const names = listed([...new Set(meant.reports.map(({ source }) => source.publisher))]);
    const evidence = meant.reports.flatMap(evidenceOfReport);
    return answered(
      [gap('Not stated: who reported it first.', 'day'), ...say(`Reported by ${names}.`, evidence)],
      refsOf(meant.reports),
    );
  }
  const same = dated.filter(({ day }) => day === first.day).map(({ one }) => one);
  const names = listed([...new Set(same.map(({ source }) => source.publisher))]);
  const when = whenInWords(first.one.source.published!);
  const lead = say(`${names}, ${when}: the earliest dated report on record.`, same.flatMap(evidenceOfReport));
  const rest = dated.filter(({ one }) => !same.includes(one));
  const lines = rest
    .slice(0, 5)
    .flatMap(({ one }) => say(`${reportName(one.source, null)}.`, evidenceOfReport(one), 1));
  return answered([...lead, ...aboutLines(first.one, graph), ...lines, ...open], refsOf(meant.reports));
}

/** The records of some reports, each once. */
export function refsOf(reports: readonly Report[]) {
  return [...new Set(reports.flatMap(({ records }) => records.map(({ ref }) => ref)))];
}
