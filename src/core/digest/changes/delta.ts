import { byCodeUnit } from '../../graph/order.js';
import type { Knowledge } from '../../records/knowledge.js';
import { SECTIONS, type Section } from '../../records/ref.js';

/** Any record, as far as a delta goes by it. */
type AnyRecord = Knowledge[Section][number];

/** One record before and after; null = there was none, or is none. Both states are whole: a delta can be undone. */
export interface Edit {
  readonly id: string;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** What is otherwise in one state of the whole knowledge than in another, whoever may see it; sections without an edit are left out. */
export type Delta = Readonly<Partial<Record<Section, readonly Edit[]>>>;

/** The delta from one state to another, in the order of ids; null where they hold the same records. */
export function deltaBetween(before: Knowledge, after: Knowledge): Delta | null {
  const sections = SECTIONS.map((section) => [section, edits(before[section], after[section])] as const);
  const changed = sections.filter(([, list]) => list.length > 0);
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

function edits(before: readonly AnyRecord[], after: readonly AnyRecord[]): Edit[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnit);
  return ids.flatMap((id) => {
    const edit = { id, before: old.get(id) ?? null, after: now.get(id) ?? null };
    return sameRecord(edit.before, edit.after) ? [] : [edit];
  });
}

function byId(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

function sameRecord(before: AnyRecord | null, after: AnyRecord | null): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

/** The state before a delta, from the state after it. Records that the delta does not name are the very same objects. */
export function undone(after: Knowledge, delta: Delta): Knowledge {
  const sections = SECTIONS.map((section) => [section, undoneIn(after[section], delta[section] ?? [])]);
  return Object.fromEntries(sections) as Knowledge;
}

function undoneIn(records: readonly AnyRecord[], list: readonly Edit[]): readonly AnyRecord[] {
  if (list.length === 0) return records;
  const edited = new Map(list.map((edit) => [edit.id, edit]));
  const kept = records.flatMap((record) => {
    const edit = edited.get(record.id);
    return edit ? (edit.before ?? []) : record;
  });
  const withdrawn = list.flatMap(({ before, after }) => (after === null && before !== null ? [before] : []));
  return withdrawn.length === 0 ? kept : [...kept, ...withdrawn].sort((a, b) => byCodeUnit(a.id, b.id));
}
