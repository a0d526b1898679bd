import { fold } from '../../graph/normalise.js';
import { type Context, hasSubject } from '../follow-up/context.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { ReportsAsked, ReportTell } from './reports.js';

/** How a fact of a report is asked for that was spoken of before. */
const FOLLOWED: readonly (readonly [ReportTell, RegExp])[] = [
  ['headline', /\bhead(?:line|ing)\b|\bunder (?:what|which) title\b/],
  ['language', /\b(?:what|which) language\b/],
  [
    'via',
    /\b(?:which|what) (?:news )?agency\b.*\b(?:credit|cite|quote)|\bwho(?:m)? (?:does|did|do) (?:it|they|he|she) credit\b|\bcredit(?:s|ed)? (?:any|an|which|what) agency\b/,
  ],
  [
    'published',
    /\b(?:published|publication date|date of publication)\b|\bwhen did (?:it|they) (?:report|publish|write|run|carry)\b/,
  ],
];

/** Records of which it is told what reports say of them. */
const MEANT_MAX = 5;

/**
 * "When was it published?", "under what headline?", "what did Tehran Times write about it?": of the reports that were asked about
 * before, else of those on which the records shown rest. Null where it names what it is about, or is none of that.
 */
export function reportsFollowed({ question: before, listed }: Context, { question }: Read): Question | null {
  if (hasSubject(question) || question.unknown.length) return null;
  const own = question.reports;
  const text = fold(question.text);
  const tell = FOLLOWED.find(([, words]) => words.test(text))?.[0] ?? (own && POINTS.test(text) ? own.tell : null);
  // "And Zawya?": the same of another outlet.
  if (before.reports && own?.outlets.length && own.isBare)
    return { ...before, text: question.text, reports: { ...before.reports, outlets: own.outlets } };
  if (!tell) return null;
  const outlets = own?.outlets.length ? own.outlets : (before.reports?.outlets ?? []);
  const reports: ReportsAsked = { ...(own ?? NOTHING_SAID), tell, outlets };
  if (before.reports) return { ...before, text: question.text, yesNo: question.yesNo, reports };
  if (!listed.length || listed.length > MEANT_MAX) return null;
  return {
    ...question,
    target: 'knowledge',
    want: 'reports',
    words: [],
    narrowing: [],
    slots: [],
    only: listed,
    reports,
  };
}

/** A question that says nothing of reports but which fact of them it wants. */
const NOTHING_SAID: Omit<ReportsAsked, 'tell' | 'outlets'> = {
  others: [],
  words: [],
  named: [],
  figures: [],
  isOfReporting: false,
  isQuoted: false,
  isBare: false,
};

const POINTS = /\b(?:it|that|this|them|those|these|there)\b/;
