import { byCodeUnit } from '../../graph/order.js';
import { type Agreement, latestEntry, type Status } from '../../records/agreement.js';
import { type Cites, sourceOf } from '../../records/cite.js';
import { dateInWords } from '../../records/edtf.js';
import type { Knowledge } from '../../records/knowledge.js';
import { kindOf, type Ref, ref, SECTIONS, type Section } from '../../records/ref.js';
import type { Delta } from './delta.js';

/** Something that is otherwise in one state of the knowledge than in an earlier one. One record, one field. */
export type Change =
  | { readonly kind: 'added'; readonly ref: Ref; readonly cites: Cites }
  | { readonly kind: 'withdrawn'; readonly ref: Ref }
  | {
      readonly kind: 'status';
      readonly ref: Ref;
      readonly before: Status;
      readonly after: Status;
      readonly cites: Cites;
    }
  | { readonly kind: 'source'; readonly ref: Ref; readonly source: string; readonly cites: Cites }
  | {
      readonly kind: 'corrected';
      readonly ref: Ref;
      readonly field: string;
      /** What stood there, in words; null = nothing did. */
      readonly before: string | null;
      readonly after: string | null;
      readonly cites: Cites;
    };

/** The records that news are of: sources and topics are never news by themselves. */
type NewsSection = Exclude<Section, 'sources' | 'topics'>;
const NEWS_SECTIONS = SECTIONS.filter((one): one is NewsSection => one !== 'sources' && one !== 'topics');

/** What the records of the sections have in common, as far as changes go by it. */
type AnyRecord = Knowledge[NewsSection][number];

/**
 * What changed between two states of the knowledge, in the order of sections, ids and fields. Pure. Taken from what one
 * reader may see of each, it tells that reader nothing of the rest.
 */
export function changesBetween(before: Knowledge, after: Knowledge): readonly Change[] {
  return NEWS_SECTIONS.flatMap((section) => sectionChanges(section, before[section], after[section]));
}

/** The records that a delta names and that are otherwise after it to whom no record of either state is hidden. */
export function changedBy(delta: Delta): readonly Ref[] {
  return NEWS_SECTIONS.flatMap((section) =>
    (delta[section] ?? []).flatMap(({ id, before, after }) => {
      const one = ref(kindOf(section), id);
      const changes = recordChanges(one, (before ?? undefined) as AnyRecord, (after ?? undefined) as AnyRecord);
      return changes.length > 0 ? [one] : [];
    }),
  );
}

function sectionChanges(section: NewsSection, before: readonly AnyRecord[], after: readonly AnyRecord[]): Change[] {
  if (before === after) return [];
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Map(after.map((record) => [record.id, record]));
  // Most records of two states are the very same objects, and need no look.
  const ids = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).sort(byCodeUnit);
  return ids.flatMap((id) => recordChanges(ref(kindOf(section), id), old.get(id), now.get(id)));
}

function recordChanges(one: Ref, before: AnyRecord | undefined, after: AnyRecord | undefined): Change[] {
  if (!after) return before ? [{ kind: 'withdrawn', ref: one }] : [];
  const cites = citesOf(after);
  if (!cites) return [];
  if (!before) return [{ kind: 'added', ref: one, cites }];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const status = statusChange(one, before, after);
  const fields = fieldChanges(one, before, after, cites).filter((change) => !status || change.field !== 'history');
  const told = new Set([...(status ? status.cites : [])].map(sourceOf));
  return [...(status ? [status] : []), ...fields, ...newSources(one, before, cites, told)];
}

/** An agreement got further: its latest stated status is another. */
function statusChange(one: Ref, before: AnyRecord, after: AnyRecord): Extract<Change, { kind: 'status' }> | null {
  if (!('history' in before) || !('history' in after)) return null;
  const [old, now] = [latestEntry(before as Agreement), latestEntry(after as Agreement)];
  if (old.status === now.status) return null;
  return { kind: 'status', ref: one, before: old.status, after: now.status, cites: now.cites };
}

/** A source that was not cited for the record before. */
function newSources(one: Ref, before: AnyRecord, cites: Cites, told: ReadonlySet<string>): Change[] {
  const known = new Set((citesOf(before) ?? []).map(sourceOf));
  const added = [...new Set(cites.map(sourceOf))].filter((source) => !known.has(source) && !told.has(source));
  return added.map((source) => {
    const [first, ...rest] = cites.filter((cite) => sourceOf(cite) === source);
    return { kind: 'source', ref: one, source, cites: [first!, ...rest] };
  });
}

/** Fields that say where something stands, not what it says. */
const NOT_TOLD = new Set(['id', 'cites', 'audience', 'aliases', 'inferred', 'language', 'meeting']);

function fieldChanges(one: Ref, before: AnyRecord, after: AnyRecord, cites: Cites) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnit);
  return fields
    .filter((field) => !NOT_TOLD.has(field))
    .flatMap((field): Extract<Change, { kind: 'corrected' }>[] => {
      const [old, now] = [inWords(before, field), inWords(after, field)];
      return old === now ? [] : [{ kind: 'corrected', ref: one, field, before: old, after: now, cites }];
    });
}

/** A field as somebody would read it out; null where it is empty. */
function inWords(record: AnyRecord, field: string): string | null {
  const value = (record as Readonly<Record<string, unknown>>)[field];
  const words = wordsOf(value, field);
  return words === '' ? null : words;
}

function wordsOf(value: unknown, field: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((part) => wordsOf(part, field))
      .filter((part) => part !== '')
      .join('; ');
  if (typeof value === 'object') return partWords(value as Readonly<Record<string, unknown>>);
  return DATES.has(field) && typeof value === 'string' ? dateInWords(value) : String(value);
}

const DATES = new Set(['date', 'dates', 'deadline', 'from', 'to']);

/** A participant, a point, a post, an entry of a history: its parts, without its cites. */
function partWords(part: Readonly<Record<string, unknown>>): string {
  return Object.keys(part)
    .filter((key) => !NOT_TOLD.has(key))
    .map((key) => wordsOf(part[key], key))
    .filter((words) => words !== '')
    .join(', ');
}

/** Every cite of a record and of its parts, in their order; null where it has none. */
function citesOf(record: AnyRecord): Cites | null {
  const [first, ...rest] = [...new Set(citesIn(record))];
  return first === undefined ? null : [first, ...rest];
}

function citesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'cites' ? (part as string[]) : citesIn(part)));
}
