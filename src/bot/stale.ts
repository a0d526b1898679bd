import type { Answer } from '../core/answer/answer.js';
import { staleWords } from '../core/digest/schedule/stale-words.js';

/** Outcomes that say something of the records, or that there is none. */
const OF_RECORDS: ReadonlySet<Answer['outcome']> = new Set(['answered', 'no-record', 'ambiguous']);

/** The answer with that line at its end, where it is about records. */
export function saidStale(answer: Answer, loadedAt: number, zone: string): Answer {
  if (!OF_RECORDS.has(answer.outcome)) return answer;
  return { ...answer, blocks: [...answer.blocks, { kind: 'aside', text: staleWords(loadedAt, zone) }] };
}
