import type { Graph } from '../../../graph/graph.js';
import { stemsOf } from '../../../graph/text-index.js';
import type { Official } from '../../../records/official.js';
import { ref } from '../../../records/ref.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { officialCard, postInFull } from '../../officials/official-card.js';
import { type Asked, partsOf } from '../asked.js';
import { describedTold } from './described.js';
import { composeHolder } from './holder.js';
import { holderBeside } from './holder-beside.js';
import { namesTold } from './names.js';
import type { PostQuery, PostTold } from './post-told.js';

/** One fact of somebody's posts or names: what is on record of it first, or that nothing is; then every post. */
export function composePost(query: PostQuery, asked: Asked): Draft {
  if (query.tell === 'holder') return composeHolder(query, asked);
  const people = asked.sets
    .found(query.of)
    .elements()
    .flatMap((one) => asked.graph.official(partsOf(one)[1]) ?? []);
  if (!people.length) return noRecord([gap('No record: nobody of that name is on record here.')]);
  const listed = people.map(({ id }) => ref('official', id));
  const told = people.map((one) => toldOf(query, one, asked.graph));
  const others = told.flatMap(({ others }) => others ?? []);
  const blocks = told.flatMap(({ blocks }) => [...blocks]);
  return told.some(({ isKnown }) => isKnown) ? answered(blocks, [...others, ...listed]) : noRecord(blocks, listed);
}

function toldOf(query: PostQuery, one: Official, graph: Graph): PostTold {
  switch (query.tell) {
    case 'before':
    case 'after':
      return holderBeside(query.tell, one, graph);
    case 'names':
      return namesTold(one);
    case 'described':
      return describedTold(query, one, graph);
    case 'since':
      return sinceTold(one, graph);
    case 'titled':
      return titledTold(query.said ?? '', one, graph);
    case 'former':
      return formerTold(one, graph);
    default:
      return { blocks: officialCard(one, graph), isKnown: true };
  }
}

/** Since when somebody holds the post on record first; of a post "as of" a day that is all that is known. */
function sinceTold(one: Official, graph: Graph): PostTold {
  const isDated = one.posts.some(({ from }) => from !== null);
  const missing = gap(`Not stated: since when ${one.name} has held the post. On record:`, 'post');
  return { blocks: [...(isDated ? [] : [missing]), ...officialCard(one, graph)], isKnown: true };
}

/** The post whose title holds what is headed, and no other. */
function titledTold(said: string, one: Official, graph: Graph): PostTold {
  const words = stemsOf(said);
  const post = one.posts.find(({ title }) => words.every((word) => stemsOf(title).includes(word)));
  const held = post && postInFull(one, post, graph);
  return { blocks: held ? say(`${one.name}: ${held.text}.`, held.evidence) : officialCard(one, graph), isKnown: true };
}

/** Posts that somebody held before, by their dates; that none is on record. */
function formerTold(one: Official, graph: Graph): PostTold {
  const former = one.posts.filter(
    ({ to, dateNote }) => to !== null || /\bas of\b|\buntil\b|\bformer/i.test(dateNote ?? ''),
  );
  if (!former.length) {
    const missing = gap(`No record: no earlier post of ${one.name} is on record here. On record:`, 'post');
    return { blocks: [missing, ...officialCard(one, graph)], isKnown: false };
  }
  const lines = former.flatMap((post) => {
    const held = postInFull(one, post, graph);
    return say(`${one.name}: ${held.text}.`, held.evidence);
  });
  const now = one.posts
    .filter((post) => !former.includes(post))
    .flatMap((post) => {
      const held = postInFull(one, post, graph);
      return say(`On record without an end: ${held.text}.`, held.evidence, 1);
    });
  return { blocks: [...lines, ...now], isKnown: true };
}
