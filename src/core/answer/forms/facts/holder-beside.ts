import type { Graph } from '../../../graph/graph.js';
import { saysFields } from '../../../graph/post-ranks.js';
import { isPost } from '../../../graph/post-ranks.js';
import type { Official, Post } from '../../../records/official.js';
import { ref } from '../../../records/ref.js';
import { gap, say } from '../../draft.js';
import { postInFull } from '../../officials/official-card.js';
import { isSamePost } from '../../officials/official-posts.js';
import type { PostTold } from './post-told.js';
import { dayOfPost } from './post-day.js';

interface Holder {
  readonly official: Official;
  readonly post: Post;
  /** The day for which the post is stated; null = it is held on. */
  readonly day: string | null;
}

/** Who held the post of somebody before or after him, as far as posts are dated; who it was right before or after, no source says. */
export function holderBeside(tell: 'before' | 'after', one: Official, graph: Graph): PostTold {
  const own = holderOf(one);
  const others = own ? holdersOf(own.post, one, graph) : [];
  const all = others.filter(({ day }) => isBeside(tell, day, own?.day ?? null));
  const nearest = tell === 'before' ? all.at(-1) : all[0];
  const held = own && postInFull(one, own.post, graph);
  const base = held ? say(`${one.name}: ${held.text}.`, held.evidence, 1) : [];
  if (!own || !nearest) {
    const who = others.filter(({ day }) => day === own?.day);
    const missing = gap(`No record: nobody who held that post ${tell} ${one.name} is on record here.`, 'post');
    return { blocks: [missing, ...who.flatMap((other) => alsoLine(other, graph)), ...base], isKnown: false };
  }
  const rest = all.filter((other) => other !== nearest);
  const blocks = [
    ...holderLine(nearest, graph, 0),
    ...base,
    ...rest.flatMap((other) => holderLine(other, graph, 1)),
    gap(`Not stated: whether anybody held it in between.`),
  ];
  return { blocks, isKnown: true, others: [nearest, ...rest].map(({ official }) => ref('official', official.id)) };
}

function isBeside(tell: 'before' | 'after', day: string | null, own: string | null): boolean {
  if (tell === 'before') return day !== null && (own === null || day < own);
  return own !== null && (day === null || day > own);
}

/** The post that somebody is on record with first: what is held now stands before what was held. */
function holderOf(official: Official): Holder | null {
  const post = official.posts.find((one) => dayOfPost(one) === null) ?? official.posts[0];
  return post ? { official, post, day: dayOfPost(post) } : null;
}

/** Others in the same post, the earliest first; where nobody is, in one of the same rank and portfolio. */
function holdersOf(post: Post, but: Official, graph: Graph): readonly Holder[] {
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

function holderLine({ official, post }: Holder, graph: Graph, indent: 0 | 1) {
  const held = postInFull(official, post, graph);
  return say(`${official.name}: ${held.text}.`, held.evidence, indent);
}

function alsoLine({ official, post }: Holder, graph: Graph) {
  const held = postInFull(official, post, graph);
  return say(`Also on record with that post, without dates: ${official.name}, ${held.text}.`, held.evidence, 1);
}
