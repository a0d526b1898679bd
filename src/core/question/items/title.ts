import { has, hasKind, type Mention } from '../mention.js';
import type { Tag } from '../vocabulary/tags.js';

/** The words of a title: the position behind the last of them, and what they say of rank, portfolio and sort. */
export interface Title {
  readonly end: number;
  readonly tags: readonly Tag[];
}

/** The words of a title or sort from a position on, none or more: portfolios, ranks, "official", "delegation", with "and" and "of" between. */
export function titleFrom(mentions: readonly Mention[], from: number): Title {
  const tags: Tag[] = [];
  let end = from;
  // "Is the German a minister?" says no title of him.
  const isSaidOf = /^an?$/.test(mentions[from]?.key ?? '');
  if (isSaidOf && mentions.slice(from + 1, from + 3).some((one) => hasKind(one, 'post:'))) return { end: from, tags };
  // "Ghana), countries": what stands in brackets ends with them.
  if (/[()]/.test(mentions[from - 1]?.after ?? '')) return { end, tags };
  for (let at = from; at < mentions.length && at < from + 8; at++) {
    const mention = mentions[at]!;
    if (isTitleWord(mention)) {
      tags.push(...mention.tags.filter((tag) => /^(?:post|field|noun):/.test(tag)));
      end = at + 1;
    } else if (!has(mention, 'conj:and', 'prep:of', 'prep:for') && !isArticle(mention) && !isOfTime(mention)) break;
    if (/[()]/.test(mention.after)) break;
    if (/[,;:?!.]/.test(mention.after) && !isTitleWord(mentions[at + 1] ?? mention)) break;
  }
  return { end, tags };
}

/** "Iran's current ICT minister", "former": when somebody holds a post, or held it. */
export function isOfTime({ key }: Mention): boolean {
  return isFormer(key) || /^(?:current|present|incumbent|serving|sitting|new|newly appointed|acting)$/.test(key);
}

/** Whether a word says that somebody held a post before. */
export function isFormer(key: string): boolean {
  return /^(?:former|previous|erstwhile|ex|past)$/.test(key);
}

/** Whether a title names a post: "minister", and not "officials" alone. */
export function isTitleOfPost({ tags }: Title): boolean {
  return tags.some((tag) => tag.startsWith('post:'));
}

function isTitleWord(mention: Mention | undefined): boolean {
  // "Ghana: with whom …": what asks is no title of it.
  if (!mention || mention.date !== null || /^with /.test(mention.key)) return false;
  return (
    hasKind(mention, 'post:') ||
    hasKind(mention, 'field:') ||
    has(
      mention,
      'noun:official',
      'noun:delegation',
      'noun:company',
      'noun:organisation',
      'noun:country',
      'noun:counterpart',
    )
  );
}

/** Whether a mention is an article, or stands like one. */
export function isArticle(mention: Mention): boolean {
  return ['the', 'a', 'an', 'own', 's'].includes(mention.key);
}
