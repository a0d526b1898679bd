import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { capitalOf } from '../../records/countries/capitals.js';
import { countryName, demonym } from '../../records/countries/countries.js';
import type { Item } from '../item.js';
import { has } from '../mention.js';
import type { PartyEntity } from '../question.js';

type PartyItem = Item & { readonly kind: 'party' };

/**
 * "Iran's ambassador in Kenya", "the Saudi ambassador in Damascus": of those who hold such a post the one whose title names
 * where it is. The place says no more then; where no title names it, everything stays as it was said.
 */
export function withAccredited(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((item, index) => isEnvoy(item) && has(items[index + 1]?.mention, 'prep:in', 'prep:to'));
  const [envoy, where] = [items[at], items[at + 2]];
  if (!envoy || !where || !isEnvoy(envoy)) return items;
  const names = namesOf(where);
  const entities = envoy.party.entities.filter((one) => isThere(one, names, graph));
  if (!entities.length) return items;
  const label = entities.length === 1 ? graph.official(entities[0]!.id)?.name : undefined;
  const party = { ...envoy.party, entities, label: label ?? envoy.party.label };
  return [...items.slice(0, at), { ...envoy, party }, ...items.slice(at + 3)];
}

function isEnvoy(item: Item): item is PartyItem {
  if (item.kind !== 'party' || !item.party.ranks.includes('ambassador')) return false;
  return item.party.entities.length > 0 && item.party.entities.every(({ kind }) => kind === 'official');
}

/** What a title may call a place: the country, its adjective, its capital, the city. */
function namesOf(where: Item): readonly string[] {
  const sides = where.kind === 'party' ? where.party.entities.filter(({ kind }) => kind === 'country') : [];
  const country = where.kind === 'place' ? where.facet.country : undefined;
  const codes = [...sides.map(({ id }) => id), ...(country ? [country] : [])];
  const named = codes.flatMap((code) => [countryName(code), demonym(code), capitalOf(code) ?? []].flat());
  return codes.length ? [...named, where.mention.text].map(folded) : [];
}

function isThere({ id }: PartyEntity, names: readonly string[], graph: Graph): boolean {
  const titles = graph.official(id)?.posts.map(({ title }) => folded(title)) ?? [];
  return titles.some((title) => names.some((name) => title.includes(name)));
}

/** In folded words, with a space at each end. */
function folded(text: string): string {
  return ` ${tokens(text)
    .map(({ key }) => key)
    .join(' ')} `;
}
