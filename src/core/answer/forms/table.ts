import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { type Element, isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Ref } from '../../records/ref.js';
import type { Block, TableRow } from '../answer.js';
import { answered, type Draft, gap, row } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
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
  const grouped = new Set<string>(groups.flatMap(([, refs]) => refs));
  const rest = found.elements().filter((one) => !grouped.has(one));
  const columns = [capital(KIND_NOUNS[kind].one), capital(memberNoun(of).many)];
  const beside = rest.length ? [gap(`${rest.length} of ${found.size} name no ${KIND_NOUNS[kind].one}.`)] : [];
  const linesOf = (own: readonly Element[]) =>
    recordLines(of, { ...found, size: own.length, elements: () => own }, graph);
  const told =
    found.size > TOLD_MAX
      ? []
      : groups.flatMap(([one, refs]) => [heading(one, graph), ...linesOf(refs as readonly Element[])]);
  const restTold = found.size > TOLD_MAX ? [] : linesOf(rest);
  return answered([{ kind: 'table', columns, rows }, ...told, ...beside, ...restTold], refsOfMembers(found));
}

/** Records up to so many are told below the table, each group by itself. */
const TOLD_MAX = 15;

function heading(group: Element, graph: Graph): Block {
  return { kind: 'heading', text: nameOfMember(group, graph) };
}

/** The records of each group, the largest group first, then by name. */
function groupsOf(
  of: SetQ,
  found: Found,
  { per, kind }: Pick<Table, 'per' | 'kind'>,
  { sets, graph }: Asked,
): readonly (readonly [Element, readonly Ref[]])[] {
  const pattern = patternOf(of) ?? { kind: found.kind as 'meeting', roles: {} };
  // Whose records they are has all of them: it is their counterparts that they are told apart by.
  const isOfOne = per === 'side' && pattern.roles.side !== undefined && !pattern.roles.other;
  const hole = isOfOne && kind === 'country' ? 'other' : per;
  const all = sets.found({ is: 'that', of: { is: 'all', kind }, in: pattern, hole, how: 'some' });
  const groups = all
    .elements()
    .map((one) => [one, all.witnesses(one).filter((ref) => found.has(ref as Element))] as const);
  const name = (element: Element) => nameOfMember(element, graph);
  return groups
    .filter(([, refs]) => refs.length > 0)
    .sort(([a, x], [b, y]) => y.length - x.length || (name(a) < name(b) ? -1 : 1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
