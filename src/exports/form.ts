import type { NoFile } from '../bot/ports/exports.js';
import type { RecordList } from '../core/export/record-list.js';

/** Records in one form. */
export interface Formed {
  /** What the file's name ends with, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** How many of the records it holds. */
  readonly records: number;
  body(): AsyncIterable<Uint8Array>;
}

/** Puts records into a form; `now` = the present instant, ISO 8601, for a form that has to say it. */
export type Form = (list: RecordList, now: string) => Promise<Formed | NoFile>;
