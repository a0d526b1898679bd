import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import {
  type Element,
  isRecordKind,
  type Kind,
  kindOfSet,
  type Pattern,
  type Query,
  type Role,
  type SetQ,
} from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Ref } from '../../records/ref.js';
import type { Block, TableRow } from '../answer.js';
import { answered, type Draft, gap, row } from '../draft.js';
import { listed } from '../phrases.js';
import { type Answering, type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';
import { patternOf, recordLines } from './record-lines.js';

type Table = Extract<Query, { ask: 'table' }>;

/** Records counted by what stands in one of their roles, the largest group first; those with nothing in it are counted beside. */
export function composeTable({ of, per, kind }: Table, asked: Asked): Draft {
  const found = asked.sets.found(of);
  if (found.size === 0 || !isRecordKind(found.kind)) return nothing(of, asked);
  const members = groupsOf(of, found, { per, kind }, asked);
  const groups = members.map(([element, refs]): Section => [nameOfMember(element, asked.graph), refs]);
  const draft = tableOf({ set: of, found }, KIND_NOUNS[kind].one, groups, asked.graph);
  const lacking = namedWithout({ of, per, kind }, new Set(members.map(([element]) => element)), asked);
  return { ...draft, blocks: [...draft.blocks, ...lacking] };
}

/** Of those that records were asked of by name or by what they are, whoever has none: "None on record: Oman." */
function namedWithout(
  { of, per, kind }: Pick<Table, 'of' | 'per' | 'kind'>,
  grouped: ReadonlySet<Element>,
  { sets, graph }: Asked,
): Block[] {
  const roles = patternOf(of)?.roles ?? {};
  const named = per === 'side' ? [roles.side, roles.other] : [roles[per]];
  const several = named
    .flatMap((set) => (set && kindOfSet(set) === kind ? [sets.found(set)] : []))
    .find((one) => one.size > 1);
  const without = several?.elements().filter((one) => !grouped.has(one)) ?? [];
  return without.length ? [gap(`None on record: ${listed(without.map((one) => nameOfMember(one, graph)))}.`)] : [];
}

/** A table of groups, with those in none beside it; of few records each group is told below. */
export function tableOf({ set, found }: Answering, by: string, groups: readonly Section[], graph: Graph): Draft {
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
const LISTED_MAX = 20;

/** Records by what they are counted by. */
export type Section = readonly [title: string, refs: readonly Ref[]];

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
  const hole = per === 'side' ? sideTold(pattern, kind, sets) : per;
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

/**
 * Whose records they are has all of them: it is their counterparts that they are told apart by, and of what one side put whom it was
 * put to. Of several who are named it is those.
 */
function sideTold({ kind: of, roles }: Pattern, kind: Kind, sets: Asked['sets']): Role {
  if (of === 'proposal' && (roles.from || roles.to) && !(roles.from && roles.to)) return roles.from ? 'to' : 'from';
  const isSeveral = (set: SetQ | undefined) => set !== undefined && kindOfSet(set) === kind && sets.found(set).size > 1;
  if (isSeveral(roles.side)) return 'side';
  if (isSeveral(roles.other)) return 'other';
  return roles.side && !roles.other && kind === 'country' ? 'other' : 'side';
}
