import type { Graph } from '../../../graph/graph.js';
import { countryName } from '../../../records/countries/countries.js';
import { countriesOfPosts } from '../../bearers.js';
import type { Item } from '../../item.js';
import { has } from '../../mention.js';
import type { PartyEntity } from '../../question.js';
import type { Context } from '../context.js';
import { peopleListed } from '../people-meant.js';
import { type Found, typed } from './found.js';

/** "what was adopted for his country?": that of the person spoken of last. */
export function countryOfPerson(items: readonly Item[], context: Context, graph: Graph): Found | null {
  const at = items.findIndex(
    ({ mention }, index) => mention.key === 'country' && /^(?:his|her)$/.test(items[index - 1]?.mention.key ?? ''),
  );
  const person = at < 1 ? null : personOf(context, graph);
  const [code, ...others] = person ? countriesOfPosts(graph.official(person) ?? { posts: [] }, graph) : [];
  if (!code || others.length) return null;
  return { words: typed(items[at - 1], items[at]), name: countryName(code), ref: `official:${person!}` };
}

function personOf({ parties, listed }: Context, graph: Graph): string | null {
  const named = parties.flatMap(({ entities }) =>
    entities.flatMap(({ kind, id }) => (kind === 'official' ? [id] : [])),
  );
  const [only, ...others] = named.length ? named : peopleListed(listed, graph);
  return only && !others.length ? only : null;
}

/** "where did its 2025 summit take place?": that of the body spoken of last. */
export function summitOfBody(items: readonly Item[], { parties }: Context, graph: Graph): Found | null {
  const at = items.findIndex(({ mention }) => mention.key === 'its');
  const next = items.slice(at + 1, at + 4).some(({ mention }) => has(mention, 'noun:conference'));
  const bodies = parties.filter((term) => !term.excluded).flatMap(({ entities }) => entities);
  const [body, ...others] = bodies.flatMap((one) => bodiesOf(one, graph));
  if (at < 0 || !next || !body || others.length) return null;
  return { words: typed(items[at]), name: `${graph.organisation(body)!.name}'s`, ref: `organisation:${body}` };
}

/** A body itself, or those in which somebody has a post: "who runs it?" is answered with a person. */
function bodiesOf({ kind, id }: PartyEntity, graph: Graph): readonly string[] {
  if (kind === 'organisation') return [id];
  const posts = kind === 'official' ? (graph.official(id)?.posts ?? []) : [];
  return [...new Set(posts.flatMap(({ organisation, to }) => (organisation && to === null ? [organisation] : [])))];
}

/** "who is the host country's minister?": the country where the one conference spoken of is. */
export function hostCountry(items: readonly Item[], { listed, setting }: Context, graph: Graph): Found | null {
  const at = items.findIndex(
    ({ mention }, index) => mention.key === 'country' && /^host(?:ing)?$/.test(items[index - 1]?.mention.key ?? ''),
  );
  const whole = items.findIndex(({ mention }) => /^host(?:ing)? country$/.test(mention.key));
  const [only, ...others] = listed.filter((ref) => ref.startsWith('conference:'));
  const id = only && !others.length ? only.slice('conference:'.length) : setting[0]?.ids[0];
  const country = id === undefined ? null : graph.conference(id)?.country;
  if ((at < 1 && whole < 0) || !id || !country) return null;
  const start = whole >= 0 ? whole : at - 1;
  const article = items[start - 1]?.mention.key === 'the' ? items[start - 1] : undefined;
  const words = typed(article, ...items.slice(start, (whole >= 0 ? whole : at) + 1));
  return { words, name: countryName(country), ref: `conference:${id}` };
}
