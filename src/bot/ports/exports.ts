import type { Graph } from '../../core/graph/graph.js';

/** The forms that what a question finds can be taken away in. */
export const EXPORT_FORMATS = ['csv', 'json', 'jsonl', 'xlsx', 'ics', 'bibtex', 'ris', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is exported, for whom. */
export interface ExportWish {
  /** As typed: `pending agreements of Iran`. */
  readonly question: string;
  readonly format: ExportFormat;
  /** The records that its reader may see. */
  readonly graph: Graph;
  /** ISO 8601 instant, and the IANA zone that days are counted in. */
  readonly now: string;
  readonly zone: string;
}

/** A file, made as it is read: a list of everything never stands in memory whole. */
export interface ExportedFile {
  /** `pending-agreements-of-iran.csv` */
  readonly name: string;
  /** `text/csv; charset=utf-8` */
  readonly mediaType: string;
  /** How many records it holds, and how many its form has no place for: a calendar takes none without a whole day. */
  readonly records: number;
  readonly leftOut: number;
  /** The question in plain English, as it was read. */
  readonly restated: string;
  body(): AsyncIterable<Uint8Array>;
}

/** Why there is no file, in words for whoever asked. */
export interface NoFile {
  readonly why: string;
}

/** Makes a file of what a question finds. Never throws for what somebody typed. */
export type MakeExport = (wish: ExportWish) => Promise<ExportedFile | NoFile>;
