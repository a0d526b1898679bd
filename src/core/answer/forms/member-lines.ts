import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import type { Element } from '../../query/query.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';
import { listed, type Phrase } from '../phrases.js';
import { evidenceOfAll } from './evidence-of.js';
import { memberPhrase, nameOfMember } from './member-name.js';
import { reasonPhrase } from './reason.js';

/** Reasons told of one member; the rest is counted. */
const REASONS_MAX = 3;

/** Names that one line may hold. */
export const NAMES_MAX = 12;

/** A line for each member that is no record, with the records that make it one; of `subjects` those that they were on. */
export function memberLines(found: Found, graph: Graph, subjects: readonly string[] = []): readonly Block[] {
  return found.elements().flatMap((one) => memberLine(one, found, graph, subjects));
}

/** The topics that a set names anywhere, by id. */
export function subjectsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { is, kind, ids } = node as { is?: string; kind?: string; ids?: readonly string[] };
  return is === 'these' && kind === 'topic' && ids ? ids : [...new Set(Object.values(node).flatMap(subjectsIn))];
}

function memberLine(element: Element, found: Found, graph: Graph, subjects: readonly string[]): Block[] {
  const witnesses = found.witnesses(element);
  const name = memberPhrase(element, witnesses, graph);
  const reasons = witnesses.flatMap((ref) => reasonPhrase(ref, element, graph, subjects) ?? []);
  const told = reasons.slice(0, REASONS_MAX);
  const rest = reasons.length - told.length;
  const why = told.map((one) => one.text).join('; ');
  const more = rest > 0 ? `; and ${rest} more` : '';
  const all = rest > 0 ? evidenceOfAll(witnesses.slice(REASONS_MAX), graph) : [];
  return say(
    `${name.text}${why ? `: ${why}${more}` : ''}.`,
    [...carriers(told), ...name.evidence, ...all, ...bare(reasons, witnesses, graph)],
    1,
  );
}

function carriers(told: readonly Phrase[]): Phrase['evidence'] {
  return told.flatMap((one) => [...one.evidence]);
}

/** What carries a member whose records tell no reason: the records themselves. */
function bare(
  reasons: readonly Phrase[],
  witnesses: Parameters<typeof evidenceOfAll>[0],
  graph: Graph,
): Phrase['evidence'] {
  return reasons.length ? [] : evidenceOfAll(witnesses, graph);
}

/** The names of the members in one phrase: "Algeria, Kenya and Pakistan"; null where there are too many for a line. */
export function namesOfMembers(found: Found, graph: Graph): string | null {
  if (found.size > NAMES_MAX) return null;
  return listed(found.elements().map((one) => nameOfMember(one, graph)));
}
