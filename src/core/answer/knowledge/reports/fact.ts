import { dateWithin } from '../../../graph/facts.js';
import type { Question } from '../../../question/question.js';
import type { Block } from '../../answer.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { aboutLines, evidenceOfReport, FACT_MISSING, factOf, type ReportFact, reportName } from './report-facts.js';
import type { ReportsAnswering } from './answering.js';
import type { Report } from './reports-meant.js';

/** Reports whose fact is told one by one. */
const TOLD_MAX = 8;

/** Up to so many reports it is said what each is about. */
const ABOUT_MAX = 2;

/** Tells one fact of each report that is meant, the first in one line with what it is; of what a report does not tell it is said so. */
export function composeFact(fact: ReportFact): (answering: ReportsAnswering) => Draft {
  return ({ question, asked, meant, graph }) => {
    const all = fact === 'published' ? publishedThen(meant.reports, question) : meant.reports;
    const isTold = ({ source }: Report) => factOf(source, fact) !== null;
    const shown = [...all.filter(isTold), ...all.filter((one) => !isTold(one))].slice(0, TOLD_MAX);
    const names = new Set(asked.outlets.flatMap((one) => [...one.names]));
    const blocks = shown.flatMap((one) => [
      ...factLine(one, fact, yesOrNo(one, fact, question, names)),
      ...(all.length <= ABOUT_MAX ? aboutLines(one, graph) : []),
    ]);
    const more = all.length > shown.length ? [gap(`${all.length - shown.length} more reports are not shown.`)] : [];
    const listed = all.flatMap(({ records }) => records.map(({ ref }) => ref));
    return answered([...blocks, ...more], [...new Set(listed)]);
  };
}

/** "Which reports are dated before December": those that are; all where none is, or it is asked whether they are. */
function publishedThen(all: readonly Report[], { yesNo, dates }: Question): readonly Report[] {
  const terms = dates.filter(({ excluded }) => !excluded);
  const then = all.filter(({ source: { published } }) =>
    terms.some(({ from, to }) => published !== null && dateWithin(published, from, to)),
  );
  return yesNo || !then.length ? all : then;
}

function factLine(report: Report, fact: ReportFact, start: string): readonly Block[] {
  const told = factOf(report.source, fact);
  const name = reportName(report.source, fact);
  if (told === null) return [gap(`Not stated: ${FACT_MISSING[fact]} (${name}).`, 'part')];
  const text = start ? `${start}${told}` : told.charAt(0).toUpperCase() + told.slice(1);
  return say(`${text} (${name}).`, evidenceOfReport(report));
}

/** "Yes: " where a date or agency named is that of the report, "Not so on record: " where the report has another. */
function yesOrNo({ source }: Report, fact: ReportFact, question: Question, names: ReadonlySet<string>): string {
  if (!question.yesNo) return '';
  const dates = question.dates.filter(({ excluded }) => !excluded);
  if (fact === 'published' && source.published && dates.length)
    return dates.some(({ from, to }) => dateWithin(source.published!, from, to)) ? 'Yes: ' : 'No record of that: ';
  const isOfAgency = fact === 'via' && [...names].some((name) => name !== source.publisher);
  if (isOfAgency) return source.via && names.has(source.via) ? 'Yes: ' : 'No record of that: ';
  return fact === 'published' ? 'Yes: ' : '';
}
