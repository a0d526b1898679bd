import type { Graph } from '../../graph/graph.js';
import { fold } from '../../graph/normalise.js';
import type { Limits, Pattern, Query, SetQ } from '../../query/query.js';
import { STATUSES } from '../../records/agreement.js';
import { regionNamed } from '../../records/countries/regions.js';
import { isReadAs } from './names-read.js';

/**
 * A query as whoever sees it can type it: what is said in brackets beside a name or a span of days is left out. Null where
 * something in it has no words of its own, as what was shown before has none: nobody could type an edit of it.
 */
export function plainly(query: Query, graph: Graph): Query | null {
  const plain = withoutBrackets(query);
  return isTypeable(plain, graph) ? plain : null;
}

/** The same, with everything that is said in it said without its brackets. */
function withoutBrackets<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutBrackets) as T;
  if (typeof node !== 'object' || node === null) return node;
  const all = Object.entries(node).map(([key, one]) => [key, key === 'said' ? shortened(one) : withoutBrackets(one)]);
  return Object.fromEntries(all) as T;
}

function shortened(said: string): string {
  return said.replace(/ \([^()]*\)$/, '');
}

function isTypeable(node: unknown, graph: Graph): boolean {
  if (Array.isArray(node)) return node.every((one) => isTypeable(one, graph));
  if (typeof node !== 'object' || node === null) return true;
  if ('is' in node && node.is === 'these') return isNameable(node as Named, graph);
  if ('limits' in node && !areSayable((node.limits ?? {}) as Limits)) return false;
  if ('roles' in node && !isPlain(node as Pattern)) return false;
  return Object.values(node).every((one) => isTypeable(one, graph));
}

type Named = Extract<SetQ, { is: 'these' }>;

/** One by a name of its own, several by their names; several countries by a region's name are all of that region. */
function isNameable({ kind, ids, said }: Named, graph: Graph): boolean {
  const names = said.split(' or ');
  if (names.length === ids.length) return ids.every((id, at) => isReadAs(`${kind}:${id}`, names[at]!, graph));
  const region = kind === 'country' ? regionNamed(fold(said).replace(/^the /, '')) : null;
  return (
    region !== null && region.countries.length === ids.length && region.countries.every((one) => ids.includes(one))
  );
}

/** Words that a record holds, and who came to whom, are told in words that ask for more when they are typed. */
function isPlain({ roles, words = [] }: Pattern): boolean {
  return words.length === 0 && roles.guest === undefined && roles.host === undefined;
}

/** Whether limits are said as they are read: some statuses are said as what once happened. */
function areSayable({ latest, event, acts, documents }: Limits): boolean {
  const isGroup = Object.values(STATUSES).some((group) => group.join() === latest?.join());
  const isSaid = !latest || isGroup || latest.every((one) => SAID_AS_LATEST.has(one));
  return (
    isSaid && (!event || event.join() === 'signed') && !acts?.includes('explored') && !documents?.includes('resolution')
  );
}

/** Statuses that "that are …" says of how a document stands now. */
const SAID_AS_LATEST: ReadonlySet<string> = new Set([
  'operational',
  'in-force',
  'negotiating',
  'completed',
  'expired',
  'terminated',
]);
