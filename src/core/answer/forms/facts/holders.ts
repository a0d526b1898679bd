import type { Graph } from '../../../graph/graph.js';
import { isPost, isSamePost, saysFields } from '../../../graph/post-ranks.js';
import type { Official, Post } from '../../../records/official.js';
import { dayOfPost } from './post-day.js';

/** Somebody in a post. */
export interface Holder {
  readonly official: Official;
  readonly post: Post;
  /** The day for which the post is stated; null = it is held on. */
  readonly day: string | null;
}

/** The post that somebody is on record with first: what is held now stands before what was held. */
export function holderOf(official: Official): Holder | null {
  const post = official.posts.find((one) => dayOfPost(one) === null) ?? official.posts[0];
  return post ? { official, post, day: dayOfPost(post) } : null;
}

/** Others in the same post, the earliest first; where nobody is, in one of the same rank and portfolio. */
export function holdersBeside(post: Post, but: Official, graph: Graph): readonly Holder[] {
  const all = (isIt: (other: Post) => boolean) =>
    graph.knowledge.officials.flatMap((official) => {
      const held = official === but ? undefined : official.posts.find(isIt);
      return held ? [{ official, post: held, day: dayOfPost(held) }] : [];
    });
  const same = all((other) => isSamePost(other, post));
  const found = same.length ? same : all((other) => isAlike(other, post));
  return [...found].sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

/** A minister of the same country whose portfolio is told by other words. */
function isAlike(other: Post, post: Post): boolean {
  const wanted = { ranks: ['minister'], fields: [], words: [] };
  const isOfCountry = post.country !== null && other.country === post.country;
  const isBoth = (field: string) => saysFields(post, [field]) && saysFields(other, [field]);
  return isOfCountry && isPost(post, wanted) && isPost(other, wanted) && isBoth('communications');
}
