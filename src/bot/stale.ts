import type { Answer } from '../core/answer/answer.js';
import { instantWords } from '../core/digest/schedule/schedule-words.js';

/**
 * What is said of records that newer files should have taken the place of: `Data as of 24 November 2025, 08:00 Tehran
 * time: newer files could not be read.` Epoch milliseconds, and an IANA zone.
 */
export function staleWords(loadedAt: number, zone: string): string {
  return `Data as of ${instantWords(loadedAt, zone)}: newer files could not be read.`;
}

/** Outcomes that say something of the records, or that there is none. */
const OF_RECORDS: ReadonlySet<Answer['outcome']> = new Set(['answered', 'no-record', 'ambiguous']);

/** The answer with that line at its end, where it is about records. */
export function saidStale(answer: Answer, loadedAt: number, zone: string): Answer {
  if (!OF_RECORDS.has(answer.outcome)) return answer;
  return { ...answer, blocks: [...answer.blocks, { kind: 'aside', text: staleWords(loadedAt, zone) }] };
}
