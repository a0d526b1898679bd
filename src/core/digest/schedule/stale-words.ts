import { instantWords } from './schedule-words.js';

/**
 * What is said of records that newer files should have taken the place of: `Data as of 24 November 2025, 08:00 Tehran
 * time: newer files could not be read.` Epoch milliseconds, and an IANA zone.
 */
export function staleWords(loadedAt: number, zone: string): string {
  return `Data as of ${instantWords(loadedAt, zone)}: newer files could not be read.`;
}
