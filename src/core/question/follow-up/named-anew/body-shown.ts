import type { Graph } from '../../../graph/graph.js';
import { tokens } from '../../../graph/normalise.js';
import type { Participant } from '../../../records/meeting.js';
import type { Ref } from '../../../records/ref.js';
import type { Item } from '../../item.js';
import { has, hasKind } from '../../mention.js';
import { isAffiliated } from '../../posts.js';
import type { Context } from '../context.js';
import { type Found, typed } from './found.js';

/** "with the European": a body shown, where the word is of its name and the region has nobody there. */
export function bodyOfRegion(items: readonly Item[], { listed }: Context, graph: Graph): Found | null {
  const side = items.find((item) => item.kind === 'party' && item.party.entities[0]?.kind === 'region');
  const next = items[items.indexOf(side!) + 1];
  if (side?.kind !== 'party' || (next && isDescribedBy(next))) return null;
  const all = participantsOf(listed, graph);
  const isOfRegion = ({ official }: Participant) => official && isAffiliated(official, side.party.entities, graph);
  const id = all.some(isOfRegion)
    ? null
    : theOnly(all.filter((one) => nameHas(one.for, side.mention.key, graph)).map((one) => one.for));
  return id ? { words: typed(side), name: graph.organisation(id)!.name, ref: `organisation:${id}` } : null;
}

/** "who from Pakistan talked to the bank?": the body whose man was met, by what sort of body it is. */
export function bodyOfSort(items: readonly Item[], { listed }: Context, graph: Graph): Found | null {
  const at = items.findIndex(({ mention }, index) => SORTS.has(mention.key) && items[index - 1]?.mention.key === 'the');
  const next = items[at + 1];
  if (at < 1 || (next && isDescribedBy(next))) return null;
  const { text, key } = items[at]!.mention;
  const id = theOnly(
    participantsOf(listed, graph)
      .filter((one) => nameHas(one.for, key, graph))
      .map((one) => one.for),
  );
  return id ? { words: [text], name: graph.organisation(id)!.name, ref: `organisation:${id}` } : null;
}

/** What the names of bodies say that they are. */
const SORTS: ReadonlySet<string> = new Set([
  'bank',
  'union',
  'fund',
  'commission',
  'agency',
  'university',
  'institute',
]);

function participantsOf(listed: readonly Ref[], graph: Graph): readonly Participant[] {
  return listed.flatMap((ref) => (ref.startsWith('meeting:') ? (graph.meeting(ref.slice(8))?.participants ?? []) : []));
}

function theOnly(ids: readonly string[]): string | null {
  const [only, ...others] = new Set(ids);
  return only && !others.length ? only : null;
}

/** "the European commissioner", "European Space Agency": the word only describes what follows. */
function isDescribedBy({ kind, mention }: Item): boolean {
  const isThing = ['noun:', 'post:', 'kind:'].some((sort) => hasKind(mention, sort));
  return kind !== 'date' && (kind !== 'word' || has(mention, 'prep:of') || mention.unknown !== 'no' || isThing);
}

function nameHas(id: string, key: string, graph: Graph): boolean {
  const body = graph.organisation(id);
  return body ? tokens(body.name).some((token) => token.key === key) : false;
}
