import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';

/** Whether a message speaks of a document or of something set up, of which "running" and "late" say how it stands. */
export function hasDocument(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'agreement' ||
      (item.kind === 'word' && (isDocument(item.mention) || SET_UP.test(item.mention.key))),
  );
}

function isDocument(mention: Mention): boolean {
  if (
    has(
      mention,
      'noun:agreement',
      'noun:proposal',
      'noun:status',
      'noun:record',
      'verb:sign',
      'pron:ones',
      'pron:these',
    )
  )
    return true;
  return hasKind(mention, 'kind:');
}

/** What governments set up, and what then runs. */
const SET_UP =
  /^(?:cent(?:re|er)|project|scheme|fund|council|system|platform|cable|group|plan|hub|network|corridor|academy|lab|laboratory|service|facility|office|consortium|university|line|route|link|body|mechanism|pilot)s?$/;

/** Somebody, or a country: who is "running", "active" or "late" is no document. */
export function isSomebody(item: Item | undefined): boolean {
  if (item?.kind === 'party') return true;
  return (
    item?.kind === 'word' &&
    (has(item.mention, 'noun:official', 'noun:country', 'ask:who') || hasKind(item.mention, 'post:'))
  );
}

/** The nearest item before or behind one, past words that say nothing. */
export function nearest(items: readonly Item[], at: number, step: 1 | -1): Item | undefined {
  for (let index = at + step; items[index]; index += step) {
    const item = items[index]!;
    const isLittle =
      item.kind === 'word' &&
      (has(item.mention, 'filler') || BE.test(item.mention.key)) &&
      !hasKind(item.mention, 'post:');
    if (!isLittle) return item;
  }
  return undefined;
}

const BE = /^(?:is|are|was|were|be|been|being|has|have|had|most|more|less|least|else|also|too)$/;

/** Whether a word right behind an article, which makes it a noun. */
export function isNoun(items: readonly Item[], at: number): boolean {
  return /^(?:the|a|an|this|that|its|their|his|her|our|round|big|real|same)$/.test(items[at - 1]?.mention.key ?? '');
}

/** A thing behind an article that is nobody and no record of a meeting: "see the exhibition", "received an award". */
export function isThing(items: readonly Item[], at: number): boolean {
  const [article, noun, next] = items.slice(at, at + 3);
  if (article?.kind !== 'word' || !/^(?:the|a|an|its|their|his|her|any|some)$/.test(article.mention.key)) return false;
  if (noun?.kind === 'conference' || noun?.kind === 'agreement' || noun?.kind === 'topic')
    return next?.kind !== 'party';
  if (noun?.kind !== 'word' || isSomebody(noun)) return false;
  const isOfRecords =
    has(noun.mention, 'noun:agreement', 'noun:proposal', 'noun:conference') ||
    hasKind(noun.mention, 'kind:') ||
    hasKind(noun.mention, 'status:');
  return isOfRecords || (noun.mention.unknown === 'word' && !PERSON.test(noun.mention.key) && !isSomebody(next));
}

/** Words for people that no vocabulary has, by how they end. */
const PERSON =
  /(?:er|or|ist|man|men|woman|women|ian|ant|ent|ee|lady|people|crowd|team|group|board|press|media|public)s?$/;
