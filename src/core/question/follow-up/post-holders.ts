import type { Graph } from '../../graph/graph.js';
import type { PostWanted } from '../../graph/post-ranks.js';
import { countryName } from '../../records/countries/countries.js';
import type { Official } from '../../records/official.js';
import { countriesOfPosts } from '../bearers.js';
import type { Item } from '../item.js';
import { mentionsOf } from '../link.js';
import { has, hasKind } from '../mention.js';
import { officialsByPost, postWanted } from '../posts.js';
import type { PartyTerm } from '../question.js';
import { signalsOf } from '../signals.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';

/** Those who hold the post that a question names without a side, in the country of a party; null where nobody is on record. */
export function holdersIn(before: PartyTerm, items: readonly Item[], graph: Graph): PartyTerm | null {
  const post = items.find((item) => item.kind === 'word' && hasKind(item.mention, 'post:'));
  if (!post) return null;
  const wanted = wantedIn(items);
  const countries = new Set(before.entities.flatMap((one) => countriesOf(one, graph)));
  return termOf(post.mention.text, [...countries], wanted, graph);
}

/** The ranks and portfolios among the words of a question. */
function wantedIn(items: readonly Item[]): PostWanted {
  return postWanted(items.flatMap((item) => (item.kind === 'word' ? item.mention.tags : [])));
}

function termOf(text: string, countries: readonly string[], wanted: PostWanted, graph: Graph): PartyTerm | null {
  const holders = holdersOf(countries, wanted, graph);
  if (!holders.length) return null;
  const entities = holders.map(({ id }) => ({ kind: 'official' as const, id }));
  const label = holders.length === 1 ? holders[0]!.name : `${text}, ${countries.map(countryName).join(' or ')}`;
  return {
    span: text,
    label,
    entities,
    role: 'any',
    excluded: false,
    post: text,
    ranks: wanted.ranks,
    postAsked: wanted,
  };
}

/** Those of a post; where one word is several ranks (الرئيس: president, head, chair), of the first that somebody holds. */
function holdersOf(countries: readonly string[], wanted: PostWanted, graph: Graph): readonly Official[] {
  const one = (ranks: readonly string[]) =>
    countries.flatMap((id) => officialsByPost(graph, { kind: 'country', id }, { ...wanted, ranks }));
  const all = one(wanted.ranks);
  return all.length ? all : (wanted.ranks.map((rank) => one([rank])).find((found) => found.length > 0) ?? []);
}

/** The country itself, asked about by a post that nobody there is on record with. */
function sideOf(before: PartyTerm, items: readonly Item[]): PartyTerm | null {
  const post = items.find((item) => hasKind(item.mention, 'post:'))?.mention.text;
  const isCountry = before.entities.some((one) => one.kind === 'country');
  return post && isCountry
    ? { ...before, role: 'any', post: `${post} ${before.span}`, postAsked: wantedIn(items) }
    : null;
}

function countriesOf(one: PartyTerm['entities'][number], graph: Graph): readonly string[] {
  if (one.kind === 'country') return [one.id];
  return one.kind === 'official' ? countriesOfPosts(graph.official(one.id) ?? { posts: [] }, graph) : [];
}

/** "that country's minister", "وزیر آن کشور", "its minister": the post is that of the country named last. The question with its holders. */
export function countryPostRead(read: Read, context: Context, graph: Graph): Read {
  const { question, items } = read;
  const before = saysCountryMeant(items) ? countryNamed(context) : undefined;
  const holders =
    before && !question.parties.length ? (holdersIn(before, items, graph) ?? sideOf(before, items)) : null;
  if (!holders) return read;
  const rest = items.filter(({ kind, mention }) => kind !== 'word' || !isSide(mention));
  const signals = signalsOf(rest);
  const target = question.target === 'everything' && signals.any('ask:who') ? 'officials' : question.target;
  const bare = { ranks: [], words: [], narrowing: [], unknown: [], visitors: null };
  const asked = { ...question, ...bare, target, parties: [holders], want: withoutCountry(question.want) };
  return { question: asked, items: rest, signals };
}

/** "and Pakistan's?" after "who is Iran's ICT minister?": who holds the same post there. */
export function postElsewhereRead(read: Read, { question: before }: Context, graph: Graph): Read {
  const { question, items } = read;
  const [side, ...others] = question.parties;
  const holder = before.parties.findLast((term) => term.post && !term.excluded);
  const isCountry = side?.entities[0]?.kind === 'country' && !side.post && !side.excluded;
  if (before.target !== 'officials' || !holder?.post || others.length || !isCountry) return read;
  if (!items.every(({ kind, mention }) => kind !== 'word' || isBeside(mention))) return read;
  const words = mentionsOf(holder.post, graph, () => null).filter(isOfPost);
  const wanted = postWanted(words.flatMap((mention) => mention.tags));
  const said = words.map(({ text }) => text).join(' ');
  const holders = wanted.ranks.length ? termOf(said, [side.entities[0]!.id], wanted, graph) : null;
  return holders ? { ...read, question: { ...question, target: 'officials', parties: [holders] } } : read;
}

function isOfPost(mention: Item['mention']): boolean {
  return hasKind(mention, 'post:') || hasKind(mention, 'field:');
}

function isBeside(mention: Item['mention']): boolean {
  return (
    hasKind(mention, 'conj:') ||
    hasKind(mention, 'prep:') ||
    has(mention, 'filler', 'what-about', 'ask:who', 'ask:yes-no')
  );
}

/** The words that say whose minister it is. */
function isSide(mention: Item['mention']): boolean {
  return has(mention, 'pron:that', 'pron:same', 'noun:country') || OWN.has(mention.key);
}

const OWN: ReadonlySet<string> = new Set(['its', 'their', 'theirs']);

/** "country" was whose minister it is, and nothing that is listed. */
function withoutCountry(want: Read['question']['want']): Read['question']['want'] {
  return want === 'countries' ? 'list' : want;
}

function countryNamed({ question, parties }: Context): PartyTerm | undefined {
  const place = question.places.findLast((term) => !term.excluded && term.country);
  if (place?.country) return { ...place, entities: [{ kind: 'country', id: place.country }], role: 'any' };
  const named = question.parties.length ? question.parties : parties;
  const isOf = (kind: string) => (term: PartyTerm) => !term.excluded && term.entities.some((one) => one.kind === kind);
  return named.findLast(isOf('country')) ?? named.findLast(isOf('official'));
}

/** A post beside "that country" or right behind "its" and "their". */
function saysCountryMeant(items: readonly Item[]): boolean {
  return items.some((item, at) => {
    if (item.kind !== 'word' || !hasKind(item.mention, 'post:')) return false;
    const around = [items[at - 2], items[at - 1], items[at + 1], items[at + 2], items[at + 3]];
    const that = around.some((one) => one?.kind === 'word' && has(one.mention, 'pron:that', 'pron:same'));
    const country = around.some((one) => one?.kind === 'word' && has(one.mention, 'noun:country'));
    return (that && country) || OWN.has(items[at - 1]?.mention.key ?? '');
  });
}
