import type { Graph } from '../../../graph/graph.js';
import type { Question } from '../../../question/question.js';
import type { ReportsAsked, ReportTell } from '../../../question/reports/reports.js';
import { type Draft, gap } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { listed } from '../../phrases.js';
import type { ReportsAnswering } from './answering.js';
import { composeDiffering } from './differing.js';
import { composeFact } from './fact.js';
import { composeOnlyOne } from './only-one.js';
import { composeFirst, composeOutlets } from './outlets.js';
import { type ReportsMeant, reportsMeant } from './reports-meant.js';
import { composeSaid } from './said.js';
import { composeSpelling } from './spelling.js';
import { composeStating } from './stating.js';

/** Answers what is asked of reports: their headline, date, language, agency, whose they are, what they say. */
export function composeReports(question: Question, graph: Graph): Draft {
  const asked = question.reports;
  if (!asked) return noRecord([gap('No record: nothing is asked of reports.')]);
  const spelt = asked.tell === 'spelling' ? composeSpelling(question, graph) : null;
  if (spelt) return spelt;
  const meant = reportsMeant(question, asked, graph);
  if (!meant.reports.length) return noReport(asked, meant);
  const draft = COMPOSERS[asked.tell]({ question, asked, meant, graph });
  const said = meant.leftOut.map((one) => gap(`Not taken into account: “${one}”.`, 'words'));
  return { ...draft, blocks: [...draft.blocks, ...said] };
}

const COMPOSERS: Readonly<Record<ReportTell, (answering: ReportsAnswering) => Draft>> = {
  headline: composeFact('headline'),
  published: composeFact('published'),
  language: composeFact('language'),
  via: composeFact('via'),
  outlet: composeOutlets,
  count: composeOutlets,
  first: composeFirst,
  only: composeOnlyOne,
  states: composeStating,
  differ: composeDiffering,
  spelling: composeSaid,
  says: composeSaid,
};

function noReport({ outlets }: ReportsAsked, { label }: ReportsMeant): Draft {
  const by = outlets.length ? ` by ${listed(outlets.map(({ span }) => span))}` : '';
  return noRecord([gap(`No record: no report${by}${label && ` on what is${label}`} is on record here.`)]);
}
