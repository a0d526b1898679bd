import type { Graph } from '../../graph/graph.js';
import type { Question, Want } from '../../question/question.js';
import type { Composer, Draft } from '../draft.js';
import { composeConflicts } from './conflicts.js';
import { composeCoverage } from './coverage.js';
import { composeFreshness } from './freshness.js';
import { composeMissing } from './missing.js';
import { composeReports } from './reports/reports.js';
import { composeSingleSource } from './single-source.js';
import { composeSourceCounts } from './source-counts.js';

/** Answers about the knowledge itself: how fresh, from which sources, what they disagree on, what rests on one, what is missing. */
export function composeKnowledge(question: Question, graph: Graph): Draft {
  return (COMPOSERS[question.want] ?? composeCoverage)(question, graph);
}

const COMPOSERS: Partial<Readonly<Record<Want, Composer>>> = {
  freshness: composeFreshness,
  sources: composeSourceCounts,
  reports: composeReports,
  conflicts: composeConflicts,
  'single-source': composeSingleSource,
  gaps: composeMissing,
};
