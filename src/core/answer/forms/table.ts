import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { type Element, isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Ref } from '../../records/ref.js';
import type { Block, TableRow } from '../answer.js';
import { answered, type Draft, gap, row } from '../draft.js';
import { type Answering, type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';
import { patternOf, recordLines } from './record-lines.js';

type Table = Extract<Query, { ask: 'table' }>;

/** Records counted by what stands in one of their roles, the largest group first; those with nothing in it are counted beside. */
export function composeTable({ of, per, kind }: Table, asked: Asked): Draft {
  const { graph, sets } = asked;
  const found = sets.found(of);
  if (found.size === 0 || !isRecordKind(found.kind)) return nothing(of, asked);
  const groups = groupsOf(of, found, { per, kind }, asked);
  const rows = groups.flatMap(([element, refs]): TableRow[] =>
    row([nameOfMember(element, graph), String(refs.length)], evidenceOfAll(refs, graph)),
  );
  const grouped = new Set(groups.flatMap(([, refs]) => refs));
  const columns = [capital(KIND_NOUNS[kind].one), capital(memberNoun(of).many)];
  const left = found.elements().filter((one) => !grouped.has(one as Ref)) as readonly Ref[];
  const beside = left.length ? [gap(`${left.length} of ${found.size} name no ${KIND_NOUNS[kind].one}.`)] : [];
  const sections = [
    ...groups.map(([element, refs]): Section => [nameOfMember(element, graph), refs]),
    ...(left.length ? [[`No ${KIND_NOUNS[kind].one} named`, left] as const] : []),
  ];
  const lines = found.size <= LISTED_MAX ? sections.flatMap((one) => linesOf(one, { set: of, found }, graph)) : [];
  return answered([{ kind: 'table', columns, rows }, ...beside, ...lines], refsOfMembers(found));
}

/** Records up to so many are told below the table, under what they are counted by. */
const LISTED_MAX = 12;

type Section = readonly [title: string, refs: readonly Ref[]];

function linesOf([title, refs]: Section, { set, found }: Answering, graph: Graph): Block[] {
  const records = { ...found, size: refs.length, elements: () => refs as readonly Element[] };
  return [{ kind: 'heading', text: title }, ...recordLines(set, records, graph)];
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
  const all = sets.found({ is: 'that', of: { is: 'all', kind }, in: pattern, hole: per, how: 'some' });
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
