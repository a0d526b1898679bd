import type { Status } from '../../../records/agreement.js';
import type { Evidence } from '../../../records/evidence.js';

/** What one record tells of an aspect: the answer as it stands after the record's name, or what no source says of it. */
export interface Told {
  /** "on 12 July 2023, in Nairobi"; null where it is not stated. */
  readonly text: string | null;
  /** What is then not stated: "when it was signed". */
  readonly missing: string;
  readonly evidence: readonly Evidence[];
}

/** What of a record is asked for beside the aspect: the statuses whose entry of a document's history is meant. */
export interface Meant {
  readonly event: readonly Status[] | undefined;
  readonly latest: readonly Status[] | undefined;
}

/** Something told with what carries it; not stated where there are no words for it. */
export function told(text: string | null, missing: string, evidence: readonly Evidence[]): Told {
  return { text: text || null, missing, evidence };
}

/** Parts of an answer behind each other: "on 12 July 2023, in Nairobi"; empty where there are none. */
export function inOne(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}
