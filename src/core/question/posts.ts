import type { Graph } from '../graph/graph.js';
import { isPost, type PostWanted, saysFields } from '../graph/post-ranks.js';
import { countryOf } from '../graph/sides.js';
import { spend, uncounted } from '../graph/work.js';
import type { Official, Post } from '../records/official.js';
import type { PartyEntity } from './question.js';
import type { Tag } from './vocabulary/tags.js';

/** The ranks and portfolios among tags. */
export function postWanted(tags: readonly Tag[], words: readonly string[] = []): PostWanted {
  const after = (prefix: string) => tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return { ranks: after('post:'), fields: after('field:'), words };
}

/** "Kuwait's communications minister", where nobody but a minister of state for communications is on record. */
function isStateMinister(post: Post, { fields, words }: PostWanted): boolean {
  return isPost(post, { ranks: ['minister', 'state-minister'], fields, words }) && saysFields(post, fields);
}

/** Whether a minister is wanted, and of what. */
function isOfField({ ranks, fields }: PostWanted): boolean {
  return ranks.join() === 'minister' && fields.length > 0;
}

/** The officials of a party (null = of any) who hold or held a post of the kind wanted, those in it now first. */
export function officialsByPost(graph: Graph, party: PartyEntity | null, wanted: PostWanted): readonly Official[] {
  const key = JSON.stringify([party?.kind, party?.id, wanted.ranks, wanted.fields, wanted.words]);
  const known = found.get(graph) ?? new Map<string, readonly Official[]>();
  found.set(graph, known);
  // The same for those who ask for what is kept already: what a message takes may not hang on what was asked before.
  spend(party ? STEPS_OF_PARTY : STEPS_OF_PARTY + graph.officials.records.length / OFFICIALS_PER_STEP);
  const officials = known.get(key) ?? uncounted(() => foundByPost(graph, party, wanted));
  if (known.size >= FOUND_MAX) known.clear();
  known.set(key, officials);
  return officials;
}

/** What was found in graphs, which never change: every "President" of a question looks through all officials else. */
const found = new WeakMap<Graph, Map<string, readonly Official[]>>();
const FOUND_MAX = 1_000;

/** Steps of work for the officials of one party, and officials that are looked at in one step. */
const STEPS_OF_PARTY = 20;
const OFFICIALS_PER_STEP = 5;

function foundByPost(graph: Graph, party: PartyEntity | null, wanted: PostWanted): readonly Official[] {
  if (party?.kind !== 'region') return foundOfSide(graph, party, wanted);
  // Each side of a region has its own name for the post, and its own holder now.
  const found = party.countries.flatMap((id) => foundOfSide(graph, { kind: 'country', id }, wanted));
  return [...new Set(found)];
}

function foundOfSide(graph: Graph, party: PartyEntity | null, wanted: PostWanted): readonly Official[] {
  const own = officialsWithin(graph, party).map((official) => ({
    official,
    posts: official.posts.filter((post) => isOf(post, party, graph)),
  }));
  const holders = (isWanted: (post: Post) => boolean) =>
    own.map(({ official, posts }) => ({ official, posts: posts.filter(isWanted) })).filter(({ posts }) => posts.length);
  const ministers = holders((post) => isPost(post, wanted));
  const matching =
    ministers.length || !isOfField(wanted) ? ministers : holders((post) => isStateMinister(post, wanted));
  const inFields = (fields: readonly string[]) =>
    fields.length ? matching.filter(({ posts }) => posts.some((post) => saysFields(post, fields))) : matching;
  const narrow = inFields(wanted.fields);
  // "The IT minister" of a side whose minister has communications alone in the title.
  const inField = narrow.length ? narrow : inFields(wanted.fields.filter((one) => one !== 'it'));
  const exact = wanted.fields.includes('communications')
    ? inField.filter(({ posts }) => posts.some((post) => /communicat|telecom|\bict\b/i.test(post.title)))
    : [];
  const kept = exact.length ? exact : inField;
  const current = kept.filter(({ posts }) => posts.some((post) => !post.dateNote && post.to === null));
  return (current.length ? current : kept).map(({ official }) => official);
}

/** "The ITU chief": whether somebody who leads something in a body leads the body itself. */
export function isAtTheHead({ posts }: Pick<Official, 'posts'>): boolean {
  return posts.some(({ title }) =>
    /^(?:secretary[- ]general|director[- ]general|managing director|chief executive(?: officer)?|ceo|president|group ceo)\b(?! of)/i.test(
      title,
    ),
  );
}

/** The officials among whom those of a party are. */
function officialsWithin({ officials }: Graph, party: PartyEntity | null): readonly Official[] {
  if (party === null) return officials.records;
  return officials.matching([[`${party.kind}:${party.id}`]]);
}

function isOf(post: Post, party: PartyEntity | null, graph: Graph): boolean {
  if (party === null) return true;
  const bodies = post.organisation ? [post.organisation] : [];
  if (party.kind === 'organisation') return bodies.includes(party.id);
  const countries = [post.country, ...bodies.map((id) => countryOf(id, graph))];
  return (
    party.kind === 'country' && (post.country === party.id || (post.country === null && countries.includes(party.id)))
  );
}

/** Whether an official holds or held a post of one of some sides. */
export function isAffiliated(id: string, sides: readonly PartyEntity[], graph: Graph): boolean {
  const posts = graph.official(id)?.posts ?? [];
  return sides.some((side) =>
    posts.some((post) => {
      const countries = [post.country, post.organisation && countryOf(post.organisation, graph)];
      if (side.kind === 'organisation') return post.organisation === side.id;
      return side.kind === 'region'
        ? side.countries.some((code) => countries.includes(code))
        : countries.includes(side.id);
    }),
  );
}
