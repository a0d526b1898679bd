import type { Graph } from '../../../graph/graph.js';
import { isPost, saysFields } from '../../../graph/post-ranks.js';
import { countryOf } from '../../../graph/sides.js';
import { stemsOf } from '../../../graph/text-index.js';
import type { Described } from '../../../query/facts-told.js';
import type { Official, Post } from '../../../records/official.js';
import { gap, say } from '../../draft.js';
import { officialCard, postInFull } from '../../officials/official-card.js';
import type { PostQuery, PostTold } from './post-told.js';

/** Whether somebody is on record as what he is called: a post of that rank, portfolio and side; else every post that is. */
export function describedTold({ as, said = '' }: PostQuery, one: Official, graph: Graph): PostTold {
  const post = as && one.posts.find((held) => isSo(held, as, graph));
  if (post) {
    const held = postInFull(one, post, graph);
    const yes = as.isDenied ? '' : 'Yes: ';
    return { blocks: say(`${yes}${one.name} is on record as ${held.text}.`, held.evidence), isKnown: true };
  }
  const missing = gap(`No record: the post “${said}” is not on record here for ${one.name}. On record:`, 'rank');
  const card = officialCard(one, graph);
  // What is noted of that very title comes first: sources may differ on it.
  const notes = card.filter((block) => block.kind === 'note' && isNoted(said, one.notes ?? ''));
  return { blocks: [missing, ...notes, ...card.filter((block) => !notes.includes(block))], isKnown: true };
}

/** Whether a note holds the words of a title. */
function isNoted(said: string, notes: string): boolean {
  const noted = new Set(stemsOf(notes));
  const words = stemsOf(said);
  return words.filter((word) => noted.has(word)).length >= Math.min(2, words.length);
}

function isSo(post: Post, { ranks, fields, words, sides }: Described, graph: Graph): boolean {
  const country = post.country ?? (post.organisation ? countryOf(post.organisation, graph) : null);
  const body = post.organisation ? graph.organisation(post.organisation) : undefined;
  const names = body ? [body.name, ...body.aliases, body.kind] : [];
  const title = new Set([post.title, ...names].flatMap(stemsOf));
  const isOfSide = sides.every((side) => side === country || side === post.organisation);
  const isOfWords = words.every((word) => stemsOf(word).every((one) => title.has(one)));
  return isOfSide && isOfWords && isPost(post, { ranks, fields: [], words: [] }) && saysFields(post, fields);
}
