import type { ExportFormat } from '../../core/answer/export-formats.js';
import type { Graph } from '../../core/graph/graph.js';

export { EXPORT_FORMATS, type ExportFormat } from '../../core/answer/export-formats.js';

/** What is exported, for whom. */
export interface ExportWish {
  /** As typed: `pending agreements of Iran`. */
  readonly question: string;
  /** The messages that it leans on, in order: the trail of an answer without its last entry. None unless it is said. */
  readonly after?: readonly string[];
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
  /** What of the question was not heeded, in words. */
  readonly remarks: readonly string[];
  body(): AsyncIterable<Uint8Array>;
}

/** Why there is no file, in words for whoever asked. */
export interface NoFile {
  readonly why: string;
}

/** Makes a file of what a question finds. Never throws for what somebody typed. */
export type MakeExport = (wish: ExportWish) => Promise<ExportedFile | NoFile>;
