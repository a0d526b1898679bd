import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Element, Kind, SetQ } from '../../query/query.js';
import { countriesNamed } from '../../records/countries/country-names.js';
import { partsOf } from '../forms/asked.js';
import { nameOfMember } from '../forms/member-name.js';

/** An element by its name, where that name is nobody else's; null where it would be read as another or as several. */
export function namedIn(element: Element, graph: Graph): SetQ | null {
  const [kind, id] = partsOf(element) as [Kind, string];
  const said = namesOf(element, graph).find((name) => isReadAs(element, name, graph));
  return said !== undefined && said !== id ? { is: 'these', kind, ids: [id], said } : null;
}

/** What an element is called; a conference by other names too, where the first is none to type. */
function namesOf(element: Element, graph: Graph): readonly string[] {
  const [kind, id] = partsOf(element);
  const aliases = kind === 'conference' ? (graph.conference(id)?.aliases ?? []) : [];
  return [nameOfMember(element, graph), ...aliases];
}

/** Whether a name is read as an element and as nothing else: in Latin letters, without what parts it, and borne by nobody else. */
export function isReadAs(element: Element, name: string, graph: Graph): boolean {
  if (!/^[\p{Script=Latin}\p{M}\p{N} .&+/'’–-]+$/u.test(name)) return false;
  const [kind, id] = partsOf(element);
  const keys = nameKeys(name);
  const bearers = keys.flatMap((key) => graph.names.exact(key).map((one) => `${one.kind}:${one.id}`));
  // A country is read before a place of its name.
  if (kind === 'country')
    return keys.some((key) => countriesNamed(key).join() === id) && bearers.every((one) => one.startsWith('place:'));
  return (kind === 'place' || bearers.length > 0) && bearers.every((one) => one === element);
}
