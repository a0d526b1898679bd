import type { Graph } from '../../../graph/graph.js';
import type { Official } from '../../../records/official.js';
import { ref } from '../../../records/ref.js';
import { gap, say } from '../../draft.js';
import { postInFull } from '../../officials/official-card.js';
import type { PostTold } from './post-told.js';
import { type Holder, holderOf, holdersBeside } from './holders.js';

/** Who held the post of somebody before or after him, as far as posts are dated; who it was right before or after, no source says. */
export function holderBeside(tell: 'before' | 'after', one: Official, graph: Graph): PostTold {
  const own = holderOf(one);
  const others = own ? holdersBeside(own.post, one, graph) : [];
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

function holderLine({ official, post }: Holder, graph: Graph, indent: 0 | 1) {
  const held = postInFull(official, post, graph);
  return say(`${official.name}: ${held.text}.`, held.evidence, indent);
}

function alsoLine({ official, post }: Holder, graph: Graph) {
  const held = postInFull(official, post, graph);
  return say(`Also on record with that post, without dates: ${official.name}, ${held.text}.`, held.evidence, 1);
}
