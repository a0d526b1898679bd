import type { Target, Want } from '../question/question.js';
import type { Ref } from '../records/ref.js';
import type { Outcome } from './outcome.js';

/** What may be asked for and not be on record. A closed list, so that no word of a question is kept with it. */
export const MISSING = [
  'record',
  'part',
  'name',
  'words',
  'day',
  'place',
  'counterpart',
  'representative',
  'rank',
  'status',
  'deadline',
  'signing',
  'signing-date',
  'signing-place',
  'signatory',
  'subject',
  'post',
  'figure',
  'dates',
  'venue',
] as const;
export type Missing = (typeof MISSING)[number];

/** What a question can name: a record, a country by its code, a region, a place. */
export type Named = Ref | `country:${string}` | `region:${string}` | `place:${string}`;

/** What one part of a message asked for, in words of Sideline's own alone: enough to count it, too little to read it. */
export interface Subject {
  readonly target: Target;
  readonly want: Want;
  readonly outcome: Outcome;
  /** Everything on record that it named, sorted, each once. */
  readonly about: readonly Named[];
  /** What else it demanded: `kind:memorandum`, `status:signed`, `by:country:IR`, `in:country:KW`, `from:2025-11-01`; `other` = more. */
  readonly conditions: readonly string[];
  /** What it asked for and no record holds; empty = all was there. */
  readonly missing: readonly Missing[];
  /** Names in it that nobody on record bears, as typed: to be kept only where somebody chose so. */
  readonly unknown: readonly string[];
}
