import type { Change } from '../changes/changes.js';

/** The fields of an item of a digest that a filter can ask for. */
export const FIELDS = [
  'country',
  'official',
  'organisation',
  'conference',
  'topic',
  'agreement',
  'kind',
  'change',
] as const;
export type Field = (typeof FIELDS)[number];

/** What `kind` can be: the kinds of records that news are of. */
export const RECORD_KINDS = ['meeting', 'agreement', 'proposal', 'official', 'conference', 'organisation'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Those kinds in words, several of each. */
export const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  meeting: 'meetings',
  agreement: 'agreements',
  proposal: 'proposals',
  official: 'officials',
  conference: 'conferences',
  organisation: 'organisations',
};

/** What `change` can be. */
export const CHANGE_KINDS = [
  'added',
  'status',
  'corrected',
  'source',
  'withdrawn',
] as const satisfies readonly Change['kind'][];

/**
 * Which items a digest is of. `is` asks for one value of one field: an ISO 3166-1 alpha-2 code for `country`, the id of
 * a record for names, one of `RECORD_KINDS` or `CHANGE_KINDS` for the others. `and` and `or` have two members or more.
 */
export type Filter =
  | { readonly op: 'everything' }
  | { readonly op: 'is'; readonly field: Field; readonly value: string }
  | { readonly op: 'not'; readonly of: Filter }
  | { readonly op: 'and' | 'or'; readonly of: readonly Filter[] };

/** The values that an item has in each field. */
export type Facets = Readonly<Record<Field, readonly string[]>>;

/** The filter that keeps all. */
export const EVERYTHING: Filter = { op: 'everything' };
