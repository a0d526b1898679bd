import { byCodeUnit } from '../../graph/order.js';
import { type Agreement, latestEntry, type Status } from '../../records/agreement.js';
import { type Cites, sourceOf } from '../../records/cite.js';
import type { Knowledge } from '../../records/knowledge.js';
import type { Meeting } from '../../records/meeting.js';
import { kindOf, type Ref, ref, SECTIONS, type Section } from '../../records/ref.js';
import type { Delta } from './delta.js';
import { type Detail, historyDetails, roleDetails } from './details.js';
import { fieldWords, type NameOf, NO_NAMES, NOT_TOLD, namesIn } from './field-words.js';

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
      /** Whether it is one thing of a part of the record, such as the place of a signing: the cites are that part's. */
      readonly isDetail?: true;
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
  const nameOf = namesIn(before, after);
  return NEWS_SECTIONS.flatMap((section) => sectionChanges(section, before[section], after[section], nameOf));
}

/** The records that a delta names and that are otherwise after it to whom no record of either state is hidden. */
export function changedBy(delta: Delta): readonly Ref[] {
  return NEWS_SECTIONS.flatMap((section) =>
    (delta[section] ?? []).flatMap(({ id, before, after }) => {
      const one = ref(kindOf(section), id);
      const changes = recordChanges(
        one,
        (before ?? undefined) as AnyRecord,
        (after ?? undefined) as AnyRecord,
        NO_NAMES,
      );
      return changes.length > 0 ? [one] : [];
    }),
  );
}

function sectionChanges(
  section: NewsSection,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
  nameOf: NameOf,
): Change[] {
  if (before === after) return [];
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Map(after.map((record) => [record.id, record]));
  // Most records of two states are the very same objects, and need no look.
  const ids = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).sort(byCodeUnit);
  return ids.flatMap((id) => recordChanges(ref(kindOf(section), id), old.get(id), now.get(id), nameOf));
}

function recordChanges(
  one: Ref,
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  nameOf: NameOf,
): Change[] {
  if (!after) return before ? [{ kind: 'withdrawn', ref: one }] : [];
  const cites = citesOf(after);
  if (!cites) return [];
  if (!before) return [{ kind: 'added', ref: one, cites }];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const status = statusChange(one, before, after);
  const fields = fieldChanges(one, before, after, cites, nameOf).filter(
    (change) => !status || change.field !== 'history',
  );
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

type Corrected = Extract<Change, { kind: 'corrected' }>;

function fieldChanges(one: Ref, before: AnyRecord, after: AnyRecord, cites: Cites, nameOf: NameOf): Corrected[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnit);
  return fields
    .filter((field) => !NOT_TOLD.has(field))
    .flatMap((field): Corrected[] => {
      const [old, now] = [valueIn(before, field), valueIn(after, field)];
      // Compared by their ids: another person of the same name is another person.
      if (fieldWords(old, field, NO_NAMES) === fieldWords(now, field, NO_NAMES)) return [];
      const details = detailsIn(field, before, after, nameOf);
      if (details) return details.map((detail) => ({ kind: 'corrected', ref: one, isDetail: true, ...detail }));
      const words = { before: fieldWords(old, field, nameOf), after: fieldWords(now, field, nameOf) };
      return [{ kind: 'corrected', ref: one, field, ...words, cites }];
    });
}

function detailsIn(field: string, before: AnyRecord, after: AnyRecord, nameOf: NameOf): readonly Detail[] | null {
  if (field === 'history') return historyDetails(before as Agreement, after as Agreement, nameOf);
  return field === 'participants' ? roleDetails(before as Meeting, after as Meeting, nameOf) : null;
}

function valueIn(record: AnyRecord, field: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[field];
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
