import type { Graph } from '../../graph/graph.js';
import { byCodeUnit, groupBy } from '../../graph/order.js';
import { occasionsOf } from '../../query/facets.js';
import { isRecordKind, type Query, type SplitBy } from '../../query/query.js';
import { nounOf } from '../../query/restate/nouns.js';
import { latestEntry } from '../../records/agreement.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import { STATUS_WORDS } from '../agreements/agreement-line.js';
import type { Draft } from '../draft.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { nothing } from './nothing.js';
import { type Section, tableOf } from './table.js';

/** What records are counted by: its name, and what puts it in order; null where a record does not say. */
type GroupOf = (ref: Ref, graph: Graph) => { readonly name: string; readonly order: string } | null;

/** Records counted by their year or day, or by how they stand and what they are. */
export function composeSplit({ of, by }: Extract<Query, { ask: 'split' }>, asked: Asked): Draft {
  const { graph } = asked;
  const found = asked.sets.found(of);
  if (found.size === 0 || !isRecordKind(found.kind)) return nothing(of, asked);
  const named = refsOfMembers(found).flatMap((ref) => {
    const group = GROUPS[by](ref, graph);
    return group ? [{ ...group, ref }] : [];
  });
  const isOfTime = by === 'year' || by === 'month' || by === 'day';
  const groups = [...groupBy(named, ({ name }) => name).values()].sort(
    (a, b) => (isOfTime ? 0 : b.length - a.length) || byCodeUnit(a[0]!.order, b[0]!.order),
  );
  const sections = groups.map((members): Section => [members[0]!.name, members.map(({ ref }) => ref)]);
  return tableOf({ set: of, found }, by, sections, graph);
}

const GROUPS: Readonly<Record<SplitBy, GroupOf>> = {
  year: (ref, graph) => plain(firstDays(ref, graph).map(({ from }) => from.slice(0, 4))[0]),
  month: (ref, graph) => {
    const month = firstDays(ref, graph)
      .filter(({ from, to }) => from.slice(0, 7) === to.slice(0, 7))
      .map(({ from }) => from.slice(0, 7))[0];
    return month === undefined ? null : { name: dateInWords(month), order: month };
  },
  day: (ref, graph) => {
    const [first] = firstDays(ref, graph);
    return first && first.from === first.to ? { name: dateInWords(first.from), order: first.from } : null;
  },
  status: (ref, graph) => {
    const agreement = graph.agreement(partsOf(ref)[1]);
    return plain(agreement && STATUS_WORDS[latestEntry(agreement).status]);
  },
  kind: (ref, graph) => {
    const agreement = graph.agreement(partsOf(ref)[1]);
    return plain(agreement && nounOf({ kind: 'agreement', roles: {}, limits: { documents: [agreement.kind] } }).one);
  },
};

function plain(name: string | undefined): ReturnType<GroupOf> {
  return name === undefined ? null : { name, order: name };
}

/** The days that a record is stated for, the earliest first. */
function firstDays(ref: Ref, graph: Graph): readonly { readonly from: string; readonly to: string }[] {
  const [kind, id] = partsOf(ref);
  const record = isRecordKind(kind) ? graph[kind](id) : undefined;
  const occasions = isRecordKind(kind) && record ? occasionsOf(kind, record, undefined, graph) : [];
  return occasions.flatMap(({ date }) => dayRange(date) ?? []).sort((a, b) => byCodeUnit(a.from, b.from));
}
