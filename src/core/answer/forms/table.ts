import type { Graph } from '../../graph/graph.js';
import { byCodeUnit, groupBy } from '../../graph/order.js';
import { occasionsOf } from '../../query/facets.js';
import type { Found } from '../../query/found.js';
import { type Element, isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { memberNoun } from '../../query/restate/sets.js';
import { latestEntry } from '../../records/agreement.js';
import { dayRange } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import { STATUS_WORDS } from '../agreements/agreement-line.js';
import type { Block, TableRow } from '../answer.js';
import { answered, type Draft, gap, row } from '../draft.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';
import { patternOf, recordLines } from './record-lines.js';

type Table = Extract<Query, { ask: 'table' }>;

/** Records counted by what stands in one of their roles, the largest group first; those with nothing in it are counted beside. */
export function composeTable({ of, per, kind }: Table, asked: Asked): Draft {
  const found = asked.sets.found(of);
  if (found.size === 0 || !isRecordKind(found.kind)) return nothing(of, asked);
  const groups = groupsOf(of, found, { per, kind }, asked).map(
    ([element, refs]): Section => [nameOfMember(element, asked.graph), refs],
  );
  return tableOf({ set: of, found }, KIND_NOUNS[kind].one, groups, asked.graph);
}

/** Records counted by their year, or by how they stand. */
export function composeSplit({ of, by }: Extract<Query, { ask: 'split' }>, asked: Asked): Draft {
  const { graph } = asked;
  const found = asked.sets.found(of);
  if (found.size === 0 || !isRecordKind(found.kind)) return nothing(of, asked);
  const named = refsOfMembers(found).flatMap((ref) => {
    const name = by === 'year' ? yearOf(ref, graph) : standingOf(ref, graph);
    return name === null ? [] : [{ name, ref }];
  });
  const groups = [...groupBy(named, ({ name }) => name)].map(
    ([name, members]): Section => [name, members.map(({ ref }) => ref)],
  );
  const order = (a: Section, b: Section) =>
    by === 'year' ? byCodeUnit(a[0], b[0]) : b[1].length - a[1].length || byCodeUnit(a[0], b[0]);
  return tableOf({ set: of, found }, by, groups.sort(order), graph);
}

function yearOf(ref: Ref, graph: Graph): string | null {
  const [kind, id] = partsOf(ref);
  const record = isRecordKind(kind) ? graph[kind](id) : undefined;
  const days = isRecordKind(kind) && record ? occasionsOf(kind, record, undefined, graph) : [];
  return days.flatMap(({ date }) => dayRange(date)?.from.slice(0, 4) ?? []).sort(byCodeUnit)[0] ?? null;
}

function standingOf(ref: Ref, graph: Graph): string | null {
  const agreement = graph.agreement(partsOf(ref)[1]);
  return agreement ? STATUS_WORDS[latestEntry(agreement).status] : null;
}

/** A table of groups, with those in none beside it; of few records each group is told below. */
function tableOf({ set, found }: Answering, by: string, groups: readonly Section[], graph: Graph): Draft {
  const rows = groups.flatMap(([name, refs]): TableRow[] =>
    row([name, String(refs.length)], evidenceOfAll(refs, graph)),
  );
  const grouped = new Set(groups.flatMap(([, refs]) => refs));
  const left = refsOfMembers(found).filter((one) => !grouped.has(one));
  const beside = left.length ? [gap(`${left.length} of ${found.size} name no ${by}.`)] : [];
  const sections: readonly Section[] = [...groups, ...(left.length ? [[`No ${by} named`, left] as const] : [])];
  const lines = found.size <= LISTED_MAX ? sections.flatMap((one) => linesOf(one, { set, found }, graph)) : [];
  const columns = [capital(by), capital(memberNoun(set).many)];
  return answered([{ kind: 'table', columns, rows }, ...beside, ...lines], refsOfMembers(found));
}

/** Records up to so many are told below the table, under what they are counted by. */
const LISTED_MAX = 15;

type Section = readonly [title: string, refs: readonly Ref[]];

function linesOf([title, refs]: Section, { set, found }: Answering, graph: Graph): Block[] {
  const records = { ...found, size: refs.length, elements: () => refs as readonly Element[] };
  return [{ kind: 'heading', text: title }, ...recordLines(set, records, graph, 'in a line each')];
}

type Group = readonly [element: Element, refs: readonly Ref[]];

/** The records of each group, the largest group first, then by name. */
function groupsOf(
  of: SetQ,
  found: Found,
  { per, kind }: Pick<Table, 'per' | 'kind'>,
  { sets, graph }: Asked,
): readonly Group[] {
  const pattern = patternOf(of) ?? { kind: found.kind as 'meeting', roles: {} };
  // Whose records they are has all of them: it is their counterparts that they are told apart by.
  const isOfOne = per === 'side' && pattern.roles.side !== undefined && !pattern.roles.other;
  const hole = isOfOne && kind === 'country' ? 'other' : per;
  const all = sets.found({ is: 'that', of: { is: 'all', kind }, in: pattern, hole, how: 'some' });
  const groups = all
    .elements()
    .map((one): Group => [one, all.witnesses(one).filter((ref) => found.has(ref as Element))]);
  const name = (element: Element) => nameOfMember(element, graph);
  return groups
    .filter(([, refs]) => refs.length > 0)
    .sort(([a, x], [b, y]) => y.length - x.length || (name(a) < name(b) ? -1 : 1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
