import type { Graph } from '../../graph/graph.js';
import { setsOf } from '../../query/evaluate.js';
import { isRecordKind, kindOfSet, type Query, type RecordKind, type SetQ } from '../../query/query.js';
import { broughtBy } from '../../question/follow-up/records-meant.js';
import type { Ref } from '../../records/ref.js';

/** What a conversation showed last. */
export interface Shown {
  /** What the last answer listed, in its order. */
  readonly listed: readonly Ref[];
  /** The query that it answered, where that is known. */
  readonly query: Query | undefined;
}

/** Records of a kind that were shown; where none were, those that what was shown came about in or brought. Null where there are none. */
export function shownOf(kind: RecordKind, shown: Shown, graph: Graph): SetQ | null {
  const own = shown.listed.filter((one) => one.startsWith(`${kind}:`));
  const refs = own.length ? own : broughtBy(shown.listed, `${kind}:`, graph);
  return refs.length ? setOf(refs, kind, shown, graph) : null;
}

/** The kind of the first record that was shown; null where none was. */
export function kindShown({ listed }: Shown): RecordKind | null {
  return listed.map(kindOf).find((kind) => RECORDS.has(kind)) ?? null;
}

function kindOf(ref: Ref): RecordKind {
  return ref.slice(0, ref.indexOf(':')) as RecordKind;
}

const RECORDS: ReadonlySet<RecordKind> = new Set<RecordKind>(['meeting', 'agreement', 'proposal']);

/** Records of one kind as those shown before; null where they are of several, or none. */
export function shownSet(refs: readonly Ref[], other = ''): Extract<SetQ, { is: 'these' }> | null {
  const [kind, ...more] = [...new Set(refs.map(kindOf))];
  if (!kind || more.length || !isRecordKind(kind)) return null;
  const one = other === '' ? 'one' : `${other} one`;
  const said =
    refs.length === 1 ? `the ${one} shown before` : `the ${other === '' ? '' : `${other} `}${refs.length} shown before`;
  return { is: 'these', kind, ids: refs.map((ref) => ref.slice(kind.length + 1)), said };
}

/** Records as the set that they were asked for by, where they are all of it; else as those shown before. */
function setOf(refs: readonly Ref[], kind: RecordKind, { query }: Shown, graph: Graph): SetQ | null {
  const asked = query && 'of' in query && !Array.isArray(query.of) ? (query.of as SetQ) : null;
  if (asked && kindOfSet(asked) === kind && holdsJust(asked, refs, graph)) return asked;
  return shownSet(refs);
}

function holdsJust(set: SetQ, refs: readonly Ref[], graph: Graph): boolean {
  const found: readonly string[] = setsOf(graph).found(set).elements();
  return found.length === refs.length && refs.every((one) => found.includes(one));
}
