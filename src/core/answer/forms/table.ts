import type { Found } from '../../query/found.js';
import { type Element, isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { KIND_NOUNS } from '../../query/restate/nouns.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Ref } from '../../records/ref.js';
import type { TableRow } from '../answer.js';
import { answered, type Draft, gap, row } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';
import { patternOf } from './record-lines.js';

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
  const rest = found.elements().filter((one) => !grouped.has(one as Ref)).length;
  const columns = [capital(KIND_NOUNS[kind].one), capital(memberNoun(of).many)];
  const beside = rest ? [gap(`${rest} of ${found.size} name no ${KIND_NOUNS[kind].one}.`)] : [];
  return answered([{ kind: 'table', columns, rows }, ...beside], refsOfMembers(found));
}

/** The records of each group, the largest group first, then by name. */
function groupsOf(
  of: SetQ,
  found: Found,
  { per, kind }: Pick<Table, 'per' | 'kind'>,
  { sets, graph }: Asked,
): readonly (readonly [Element, readonly Ref[]])[] {
  const pattern = patternOf(of) ?? { kind: found.kind as 'meeting', roles: {} };
  const all = sets.found({ is: 'that', of: { is: 'all', kind }, in: pattern, hole: per, how: 'some' });
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
