import type { Graph } from '../graph/graph.js';
import { tokens } from '../graph/normalise.js';
import { countryOf } from '../graph/sides.js';
import { spend, uncounted } from '../graph/work.js';
import type { Official, Post } from '../records/official.js';
import type { PartyEntity } from './question.js';
import type { Tag } from './vocabulary/tags.js';

/** What a post must look like: ranks and portfolios as tags, and other words of the title. */
export interface PostWanted {
  readonly ranks: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
}

/** The ranks and portfolios among tags. */
export function postWanted(tags: readonly Tag[], words: readonly string[] = []): PostWanted {
  const after = (prefix: string) => tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return { ranks: after('post:'), fields: after('field:'), words };
}

const RANK_TITLES: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    minister: /\bminister\b|cabinet secretary/i,
    'state-minister': /minister of state|state minister/i,
    deputy: /deputy|\bvice\b|assistant|under ?secretary/i,
    president: /^(?:acting |interim )?president\b/i,
    'vice-president': /vice president/i,
    'prime-minister': /prime minister|chancellor|premier/i,
    ambassador: /ambassador|envoy|charg[ée]|high commissioner/i,
    head: /^head|chief|director|president of|chair|secretary-general|governor|manager/i,
    'secretary-general': /secretary[- ]general/i,
    secretary: /secretary/i,
    chair: /chair|president of the board/i,
    director: /director|general manager/i,
    'chief-executive': /chief executive|ceo\b|founder|president and/i,
    representative: /representative|spokes/i,
    'secretary-of-state': /^(?:secretary of state|state secretary)/i,
    king: /\bking\b/i,
    shah: /\bshah\b/i,
    queen: /\bqueen\b/i,
    emperor: /\bemp(?:eror|ress)\b/i,
    emir: /\b[ae]mir\b|\bsheikh\b|^prince\b/i,
    sultan: /\bsultan\b/i,
    prince: /\bprince(?:ss)?\b|heir apparent/i,
    monarch: /\bking\b|\bshah\b|\bqueen\b|\bemp(?:eror|ress)\b|\b[ae]mir\b|\bsultan\b|\bprince\b/i,
    pope: /^pope/i,
    leader:
      /president|prime minister|chancellor|premier|king|queen|emperor|shah|sultan|\bamir|emir|crown prince|general secretary|^first secretary|^chairman$|head of state|chief of state|^regent/i,
    'foreign-minister': /foreign|external affairs/i,
  }),
);

const FIELD_TITLES: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    communications: /communicat|telecom|\bict\b|\bit\b|information|digital|technolog/i,
    digital: /digital|technolog|\bict\b|information/i,
    foreign: /foreign|external/i,
    transport: /transport|roads/i,
    post: /post/i,
    science: /science|research|innovation|education/i,
    trade: /trade|commerce|econom|industry/i,
  }),
);

/** Ranks under which a plain "minister" or "president" is not meant. */
const LOWER: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    minister: /deputy|\bvice\b|assistant|prime minister|adviser|secretary to|minister of state|principal|permanent/i,
    president: /\bvice\b|president of/i,
    'prime-minister': /adviser|deputy|\bvice\b|secretary to/i,
    'secretary-general': /deputy|assistant/i,
  }),
);

/** Whether a post's title is of the rank, portfolio and words wanted. */
export function isPost(post: Post, wanted: PostWanted): boolean {
  const ranks = wanted.ranks.every((rank) => RANK_TITLES.get(rank)?.test(post.title) ?? true);
  const lower = wanted.ranks.length === 1 && LOWER.get(wanted.ranks[0]!)?.test(post.title);
  return ranks && !lower && hasWords(post, wanted.words);
}

/** "Kuwait's communications minister", where nobody but a minister of state for communications is on record. */
function isStateMinister(post: Post, { fields, words }: PostWanted): boolean {
  return isPost(post, { ranks: ['minister', 'state-minister'], fields, words }) && saysFields(post, fields);
}

/** Whether a minister is wanted, and of what. */
function isOfField({ ranks, fields }: PostWanted): boolean {
  return ranks.join() === 'minister' && fields.length > 0;
}

/** Whether a title says the rank in whatever form: a minister of state is a minister too. */
export function saysRank(post: Post, ranks: readonly string[]): boolean {
  return ranks.every((rank) => RANK_TITLES.get(rank)?.test(post.title) ?? true);
}

/** Whether a title says the portfolios, in any of their forms. */
export function saysFields(post: Post, fields: readonly string[]): boolean {
  return fields.every((one) => FIELD_TITLES.get(one)?.test(post.title) ?? true);
}

function hasWords(post: Post, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = new Set(tokens(post.title).map((token) => token.key));
  return words.every((word) => said.has(word));
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
  const own = officialsWithin(graph, party).map((official) => ({
    official,
    posts: official.posts.filter((post) => isOf(post, party, graph)),
  }));
  const holders = (isWanted: (post: Post) => boolean) =>
    own.map(({ official, posts }) => ({ official, posts: posts.filter(isWanted) })).filter(({ posts }) => posts.length);
  const ministers = holders((post) => isPost(post, wanted));
  const matching =
    ministers.length || !isOfField(wanted) ? ministers : holders((post) => isStateMinister(post, wanted));
  const field = (post: Post) => saysFields(post, wanted.fields);
  const inField = wanted.fields.length ? matching.filter(({ posts }) => posts.some(field)) : matching;
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
  if (party.kind === 'region') return officials.matching([party.countries.map((code) => `country:${code}`)]);
  return officials.matching([[`${party.kind}:${party.id}`]]);
}

function isOf(post: Post, party: PartyEntity | null, graph: Graph): boolean {
  if (party === null) return true;
  const bodies = post.organisation ? [post.organisation] : [];
  if (party.kind === 'organisation') return bodies.includes(party.id);
  const countries = [post.country, ...bodies.map((id) => countryOf(id, graph))];
  if (party.kind === 'region') return party.countries.some((code) => countries.includes(code));
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
