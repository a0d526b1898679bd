import type { Graph } from '../../../graph/graph.js';
import type { Question } from '../../../question/question.js';
import type { ReportsAsked } from '../../../question/reports/reports.js';
import type { ReportsMeant } from './reports-meant.js';

/** What a composer of reports gets: the question, what it asks of reports, and those that it means. */
export interface ReportsAnswering {
  readonly question: Question;
  readonly asked: ReportsAsked;
  readonly meant: ReportsMeant;
  readonly graph: Graph;
}
