import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import type { Element } from '../../query/query.js';
import type { Evidence } from '../../records/evidence.js';
import type { Ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { saidLater, say, type Told } from '../draft.js';
import { listed, type Phrase } from '../phrases.js';
import { evidenceOfAll, ownCites } from './evidence-of.js';
import { memberPhrase, nameOfMember } from './member-name.js';
import { reasonPhrase, tellsReason } from './reason.js';

/** Reasons told of one member; the rest is counted. */
const REASONS_MAX = 3;

/** Names that one line may hold. */
export const NAMES_MAX = 12;

/** A line for each member that is no record, with the records that make it one; of `subjects` those that they were on. */
export function memberLines(found: Found, graph: Graph, subjects: readonly string[] = []): readonly Block[] {
  return found.elements().flatMap((one) => {
    const witnesses = found.witnesses(one);
    const tell = () => memberTold(one, witnesses, graph, subjects);
    // What a record makes a member is carried by that record: such a line is put into words when it is shown.
    const isCarried = witnesses.some((ref) => ownCites(ref, graph).length > 0);
    return isCarried ? [saidLater(() => tell() as Told, 1)] : say(...tell(), 1);
  });
}

/** The topics that a set names anywhere, by id. */
export function subjectsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { is, kind, ids } = node as { is?: string; kind?: string; ids?: readonly string[] };
  return is === 'these' && kind === 'topic' && ids ? ids : [...new Set(Object.values(node).flatMap(subjectsIn))];
}

function memberTold(
  element: Element,
  witnesses: readonly Ref[],
  graph: Graph,
  subjects: readonly string[],
): readonly [text: string, evidence: readonly Evidence[]] {
  const name = memberPhrase(element, witnesses, graph);
  const reasons = witnesses.filter((ref) => tellsReason(ref, element, graph));
  const told = reasons.slice(0, REASONS_MAX).map((ref) => reasonPhrase(ref, element, graph, subjects)!);
  const rest = reasons.length - told.length;
  const why = told.map((one) => one.text).join('; ');
  const more = rest > 0 ? `; and ${rest} more` : '';
  const all = rest > 0 ? evidenceOfAll(witnesses.slice(REASONS_MAX), graph) : [];
  return [
    `${name.text}${why ? `: ${why}${more}` : ''}.`,
    [...carriers(told), ...name.evidence, ...all, ...(reasons.length ? [] : evidenceOfAll(witnesses, graph))],
  ];
}

function carriers(told: readonly Phrase[]): Phrase['evidence'] {
  return told.flatMap((one) => [...one.evidence]);
}

/** The names of the members in one phrase: "Algeria, Kenya and Pakistan"; null where there are too many for a line. */
export function namesOfMembers(found: Found, graph: Graph): string | null {
  if (found.size > NAMES_MAX) return null;
  return listed(found.elements().map((one) => nameOfMember(one, graph)));
}
