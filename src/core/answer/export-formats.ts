/** The forms that the records of an answer can be taken away in. */
export const EXPORT_FORMATS = ['csv', 'json', 'jsonl', 'xlsx', 'ics', 'bibtex', 'ris', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that somebody wants beside an answer: made of what `messages`, asked one after the other, find. */
export interface FileWanted {
  readonly format: ExportFormat;
  readonly messages: readonly string[];
}
