import type { Graph } from '../../../graph/graph.js';
import { dateInWords, whenInWords } from '../../../records/edtf.js';
import type { Evidence } from '../../../records/evidence.js';
import { languageName } from '../../../records/languages.js';
import type { Source } from '../../../records/source.js';
import type { Block } from '../../answer.js';
import { say } from '../../draft.js';
import { evidenceFrom } from '../cited-records.js';
import { recordLabel } from '../record-label.js';
import type { Report } from './reports-meant.js';

/** Facts that a report tells of itself. */
export type ReportFact = 'headline' | 'published' | 'language' | 'via';

/** What a report tells of itself; null where it does not. */
export function factOf(source: Source, fact: ReportFact): string | null {
  switch (fact) {
    case 'headline':
      return source.title && `“${source.title}”`;
    case 'published':
      return source.published && `published ${whenInWords(source.published)}`;
    case 'language':
      return `in ${languageName(source.language)}`;
    case 'via':
      return source.via ? `${source.publisher} credits ${source.via}` : null;
  }
}

/** What is then not stated: "the headline". */
export const FACT_MISSING: Readonly<Record<ReportFact, string>> = {
  headline: 'the headline',
  published: 'the day of publication',
  language: 'the language',
  via: 'any agency that is credited',
};

/** What a report is called beside a fact of it: its outlet, headline and date, less the fact itself. */
export function reportName({ publisher, title, published, dateNote }: Source, fact: ReportFact | null): string {
  const headline = title && fact !== 'headline' ? `“${title}”` : null;
  const date = fact === 'published' ? (published ? null : (dateNote ?? null)) : published && dateInWords(published);
  return [publisher, headline, date].filter((part) => part !== null).join(', ');
}

/** The report as evidence, through the records that cite it. */
export function evidenceOfReport({ source, records }: Report): readonly Evidence[] {
  return records.flatMap((record) => evidenceFrom(record, new Set([source.id])));
}

/** Records named of one report. */
const RECORDS_MAX = 3;

/** What a report is about: its first records, a line each. */
export function aboutLines({ source, records }: Report, graph: Graph): readonly Block[] {
  return records.slice(0, RECORDS_MAX).flatMap((record) => {
    const text = recordLabel(record, graph).text;
    return say(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, evidenceFrom(record, new Set([source.id])), 1);
  });
}
