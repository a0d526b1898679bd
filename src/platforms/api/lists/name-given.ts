import { complete } from '../../../core/graph/complete.js';
import type { Graph } from '../../../core/graph/graph.js';
import { nameKeys } from '../../../core/graph/normalise.js';
import { isAssignedCountry } from '../../../core/records/countries/countries.js';
import { countriesNamed } from '../../../core/records/countries/country-names.js';
import { NotUsable } from './not-usable.js';

/** What can be named in a filter. */
export type NamedIn = 'country' | 'with' | 'conference' | 'topic';

/**
 * The search keys of all that a name in a filter stands for, for one reader: a ref or id, a country's code, or a name in any
 * language. Several where several bear the name. Throws `NotUsable` where nothing does.
 */
export function keysGiven(parameter: NamedIn, name: string, graph: Graph): readonly string[] {
  const keys = [...new Set(FINDERS[parameter](name, graph))];
  if (keys.length > 0) return keys;
  const near = NEAR[parameter].flatMap((kind) => complete(kind, name, graph, NEAR_MAX)).slice(0, NEAR_MAX);
  const offer = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new NotUsable(parameter, `“${name}” is not on record here as ${WHAT[parameter]}.${offer}`);
}

/** Names offered in place of one that is not on record. */
const NEAR_MAX = 3;

const WHAT: Readonly<Record<NamedIn, string>> = {
  country: 'a country',
  with: 'a country, an official or an organisation',
  conference: 'a conference',
  topic: 'a topic',
};

const NEAR = {
  country: ['country'],
  with: ['person', 'country'],
  conference: ['conference'],
  topic: ['topic'],
} as const;

const FINDERS: Readonly<Record<NamedIn, (name: string, graph: Graph) => readonly string[]>> = {
  country: countryKeys,
  with: (name, graph) => [...countryKeys(name), ...recordKeys(['official', 'organisation'], name, graph)],
  conference: (name, graph) => recordKeys(['conference'], name, graph),
  topic: (name, graph) => recordKeys(['topic'], name, graph),
};

/** Countries by code or name. One that no record is about is still a country: its list is empty. */
function countryKeys(name: string): readonly string[] {
  const code = name.toUpperCase();
  if (isAssignedCountry(code)) return [`country:${code}`];
  return nameKeys(name).flatMap((key) => countriesNamed(key).map((one) => `country:${one}`));
}

/** Records of some kinds by ref, by id, or by name. */
function recordKeys(
  kinds: readonly ('official' | 'organisation' | 'conference' | 'topic')[],
  name: string,
  graph: Graph,
): readonly string[] {
  const byId = kinds.flatMap((kind) => {
    const id = name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : name;
    return graph[kind](id) ? [`${kind}:${id}`] : [];
  });
  if (byId.length > 0) return byId;
  const senses = nameKeys(name).flatMap((key) => graph.names.exact(key));
  return senses.filter(({ kind }) => kinds.some((one) => one === kind)).map(({ kind, id }) => `${kind}:${id}`);
}
