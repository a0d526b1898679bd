import type { Graph } from '../../../graph/graph.js';
import { fold } from '../../../graph/normalise.js';
import { isPost, saysFields } from '../../../graph/post-ranks.js';
import { demonym } from '../../../records/countries/countries.js';
import type { Item } from '../../item.js';
import { hasKind } from '../../mention.js';
import { isAffiliated, postWanted } from '../../posts.js';
import { saysTitle } from '../described-as.js';
import { lastPerson, officialTerm } from '../people-meant.js';
import { type Described, manOfSide, speaksFor } from './man-of-side.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

/**
 * "The ambassador, had he met her before?", "what did the Canadian see?", "the one with the prime minister", "what had the UN man asked?": the
 * one person of what was shown whom a post, a nation or a body describes, the last list with such a person first. Null where
 * nobody is so described, or several of a list are.
 */
export function personDescribed(asked: Pointing): Named | null {
  const said = byNation(asked) ?? bySharedPost(asked) ?? byPostOfSide(asked) ?? byPost(asked) ?? manOfSide(asked);
  const id = said && oneShown(said, asked);
  return said && id ? inPlaceOf(asked.text, said.span, officialTerm(id, asked.graph).label, `official:${id}`) : null;
}

/** Of several of a rank, and of lists, the one of the very title. */
function oneShown({ fits, isTitled }: Described, { shown, graph }: Pointing): string | null {
  const titled = isTitled ? nearest(shown, (id) => fits(id, graph) && isTitled(id, graph), graph) : null;
  return titled ?? nearest(shown, (id) => fits(id, graph), graph);
}

/** The one person who fits of the first list with any; null where several of that fit. */
function nearest(shown: Pointing['shown'], fits: (id: string) => boolean, graph: Graph): string | null {
  for (const refs of shown) {
    const [only, ...others] = peopleAround(refs, graph).filter(fits);
    if (only !== undefined) return others.length ? null : only;
  }
  return null;
}

/** What stands behind somebody who does something or has something; a noun says what of the nation is meant: "the Saudi text". */
const DOES =
  /^(?:['’]s\b|\s+(?:see|say|want|put|ask|propose|suggest|offer|promise|sign|meet|mention|tell|talk|speak|bring|seek|request|call|invite|agree|think|announce|plan|get|do|hold|have|has|had|is|was|saw|said|wanted|asked|proposed|suggested|offered|promised|signed|met|told|spoke|talked|brought|sought|an?)\b|\s*[,:;–—-]\s*(?=.*\b(?:he|she|his|her|him)\b))/iu;

/** "The Canadian", "the European": by the word for a people or for part of the world, and not by a name or a post. */
function byNation({ text, items }: Pointing): Described | null {
  const nation = items.find((item) => isNation(item, text));
  if (nation?.kind !== 'party') return null;
  const span = spanBehind(text, nation.mention.text);
  const { entities } = nation.party;
  if (!span || !DOES.test(text.slice(text.indexOf(span) + span.length))) return null;
  const side = nation.mention.text;
  return { span, fits: (id, graph) => speaksFor(id, { entities, side }, graph) };
}

function isNation(item: Item, text: string): boolean {
  if (item.kind !== 'party' || item.party.post !== null || !text.includes(item.mention.text)) return false;
  const [side, ...others] = item.party.entities;
  if (!side || others.length) return false;
  const said = fold(item.mention.text);
  return side.kind === 'country'
    ? said === fold(demonym(side.id))
    : side.kind !== 'official' && /(?:an|ese|ic)$/.test(said);
}

/** "The Iranian minister" where several ministers of that side are on record. */
function bySharedPost({ text, items }: Pointing): Described | null {
  const post = items.find(
    (item) =>
      item.kind === 'party' &&
      item.party.post !== null &&
      item.party.entities.length > 1 &&
      item.party.entities.every(({ kind }) => kind === 'official'),
  );
  if (post?.kind !== 'party') return null;
  const holders = new Set(post.party.entities.map(({ id }) => id));
  const { span } = post.party;
  return { span: spanBehind(text, span) ?? span, fits: (id) => holders.has(id) };
}

/** "The German minister" right after a German who holds another post: he, and not who holds that post elsewhere on record. */
function byPostOfSide({ text, items, shown, graph }: Pointing): Described | null {
  const post = items.find((item) => item.kind === 'party' && item.party.postOf !== undefined);
  if (post?.kind !== 'party' || !post.party.entities.every(({ kind }) => kind === 'official')) return null;
  const { span, entities, postOf = [] } = post.party;
  const here = peopleAround(shown[0] ?? [], graph);
  const ofSide = here.filter((id) => isAffiliated(id, postOf, graph));
  const [only, ...others] = ofSide;
  if (!only || others.length || entities.some(({ id }) => here.includes(id))) return null;
  const said = spanBehind(text, span);
  return said ? { span: said, fits: (id) => id === only } : null;
}

/** Behind a post whose side, or whose holder, is said with it. */
const OF = /^\s*(?:of|for|from|in|at|to|and|or)\b|^\s+\p{Lu}/u;

/**
 * "The ambassador", "the prime minister", with nobody's name and no side: whoever of those shown has that rank; beside "him" the other one.
 */
function byPost(asked: Pointing): Described | null {
  const { text, items, graph } = asked;
  const post = items.find(
    ({ kind, mention }) => kind === 'word' && hasKind(mention, 'post:') && !/s$/.test(mention.key),
  );
  const span = post && spanBehind(text, post.mention.text);
  if (!post || !span) return null;
  const behind = text.slice(text.indexOf(span) + span.length);
  if (OF.test(behind)) return null;
  const own = othersMeant(asked, text.slice(0, text.indexOf(span)), behind);
  const { ranks, fields } = postWanted(post.mention.tags);
  const holds = (id: string) =>
    (graph.official(id)?.posts ?? []).some(
      (one) => isPost(one, { ranks, fields: [], words: [] }) && saysFields(one, fields),
    );
  return {
    span,
    fits: (id) => !own.includes(id) && holds(id),
    isTitled: (id) => saysTitle(id, [post], graph),
  };
}

/** Whom a description does not mean: "with the minister" is another one than whom the conversation is about, as is one who did something to "him". */
function othersMeant({ text, context, graph }: Pointing, before: string, behind: string): readonly string[] {
  const parties = /\b(?:him|her)\b/i.test(behind)
    ? lastPerson(context, graph, text)
    : /\b(?:with|to|from|by|met|meet|saw|see|and)\s+$/i.test(before)
      ? context.parties
      : [];
  return parties.flatMap(({ entities }) => entities.map(({ id }) => id));
}

/** A word with the article before it, as they stand in a text. */
function spanBehind(text: string, word: string): string | null {
  const found = [`the ${word}`, `The ${word}`, `that ${word}`, `this ${word}`].find((one) => text.includes(one));
  return found ?? null;
}
