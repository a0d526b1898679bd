import type { Graph } from '../../../graph/graph.js';
import { tokens } from '../../../graph/normalise.js';
import { isPost } from '../../../graph/post-ranks.js';
import type { Item } from '../../item.js';
import { hasKind } from '../../mention.js';
import { isAffiliated, postWanted } from '../../posts.js';
import type { PartyEntity } from '../../question.js';
import { lastPerson, officialTerm } from '../people-meant.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/**
 * "What did the Iranian minister want from him?" where several ministers of that side are on record: the one who took part in what
 * was shown. Null where a post is anybody's alone, or none or several of its holders took part.
 */
export function postShown({ text, items, shown, graph }: Pointing): Named | null {
  const post = items.find(isShared);
  if (post?.kind !== 'party') return null;
  const holders = new Set(post.party.entities.map(({ id }) => id));
  const [only, ...others] = peopleAround(shown[0] ?? [], graph).filter((id) => holders.has(id));
  if (!only || others.length) return null;
  return inPlaceOf(text, withArticle(text, post.party.span), officialTerm(only, graph).label, `official:${only}`);
}

/**
 * "What did the minister want from him?" after a meeting of two: the other one, by the rank where it says which. Null where a side is
 * named with the post, or "he" or the other is nobody of what was shown.
 */
export function postBesideHim({ text, items, context, shown, graph }: Pointing): Named | null {
  const at = items.findIndex(({ kind, mention }) => kind === 'word' && hasKind(mention, 'post:'));
  const span = at < 1 || !/^the$/i.test(items[at - 1]!.mention.text) ? null : `the ${items[at]!.mention.text}`;
  if (span === null || !text.includes(span) || items.some(({ kind }) => kind === 'party')) return null;
  if (!/\b(?:him|her)\b/i.test(text.slice(text.indexOf(span)))) return null;
  const { ranks } = postWanted(items[at]!.mention.tags);
  const [he] = lastPerson(context, graph, text).flatMap(({ entities }) => entities);
  const others = peopleAround(shown[0] ?? [], graph).filter((id) => id !== he?.id);
  const ofRank = others.filter((id) => holdsRank(id, ranks, graph));
  const [only, ...more] = ofRank.length ? ofRank : others;
  return only && !more.length ? inPlaceOf(text, span, officialTerm(only, graph).label, `official:${only}`) : null;
}

function holdsRank(id: string, ranks: readonly string[], graph: Graph): boolean {
  const posts = graph.official(id)?.posts ?? [];
  return posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
}

/** A post that several people hold or held. */
function isShared(item: Item): boolean {
  return (
    item.kind === 'party' &&
    item.party.post !== null &&
    item.party.entities.length > 1 &&
    item.party.entities.every(({ kind }) => kind === 'official')
  );
}

function withArticle(text: string, span: string): string {
  return text.includes(`the ${span}`) ? `the ${span}` : span;
}

/** Words for somebody who is known by whom he spoke for: "the UN man", "the delegate of the fund". */
const SOMEBODY = 'man|woman|lady|gentleman|guy|guest|visitor|counterpart|delegate|envoy|representative';
const BEHIND = new RegExp(`\\bthe ((?:[\\p{L}\\p{N}.'’-]+ ){1,4}?)(?:${SOMEBODY})\\b(?! (?:of|from|for)\\b)`, 'iu');
const BEHIND_SIDE =
  'ask|asked|want|wanted|say|said|offer|offered|propose|proposed|meet|met|sign|signed|do|did|in|at|on|about|there';
const BEFORE = new RegExp(
  `\\bthe (?:${SOMEBODY}) (?:of|from|for) (?:the )?((?:[\\p{L}\\p{N}.'’-]+ ){0,3}?[\\p{L}\\p{N}.'’-]+)(?= (?:${BEHIND_SIDE})\\b|[,;:?!.]|$)`,
  'iu',
);

/** "What had the UN man asked?": the one person of what was shown who spoke for that side. Null where there is none, or several. */
export function manOfSide({ text, items, shown, graph }: Pointing): Named | null {
  const found = BEHIND.exec(text) ?? BEFORE.exec(text);
  const side = found?.[1]?.trim();
  if (!found || !side) return null;
  const named = items.find((item) => item.kind === 'party' && side.includes(item.party.span));
  const entities = named?.kind === 'party' && named.party.post === null ? named.party.entities : [];
  for (const refs of shown) {
    const [only, ...others] = peopleAround(refs, graph).filter((id) => isOf(id, { entities, side }, graph));
    if (only && others.length) return null;
    if (only) return inPlaceOf(text, found[0].trim(), officialTerm(only, graph).label, `official:${only}`);
  }
  return null;
}

interface Side {
  readonly entities: readonly PartyEntity[];
  readonly side: string;
}

/** Whether somebody holds a post of a side, or of a body that has the words for it in its name: an office of the UN. */
function isOf(id: string, { entities, side }: Side, graph: Graph): boolean {
  if (isAffiliated(id, entities, graph)) return true;
  const bodies = (graph.official(id)?.posts ?? []).flatMap(({ organisation }) => organisation ?? []);
  const words = tokens(side).map(({ key }) => key);
  return bodies.some((body) => {
    const organisation = graph.organisation(body);
    const names = [organisation?.name ?? '', ...(organisation?.aliases ?? [])];
    return names.some((name) => holdsAll(name, words));
  });
}

/** Whether a name has all of some words; "UN" are the first letters of two. */
function holdsAll(name: string, words: readonly string[]): boolean {
  const keys = tokens(name).map(({ key }) => key);
  const initials = keys.map((key) => key.charAt(0)).join('');
  return words.every(
    (word) => keys.includes(word) || (word.length >= 2 && word.length <= 5 && initials.startsWith(word)),
  );
}
