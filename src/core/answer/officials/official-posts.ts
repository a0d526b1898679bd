import type { Graph } from '../../graph/graph.js';
import { isPost, isSamePost, saysFields } from '../../graph/post-ranks.js';
import { stemsOf } from '../../graph/text-index.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Official, Post } from '../../records/official.js';
import type { Block } from '../answer.js';
import { gap, say } from '../draft.js';
import { postInFull } from './official-card.js';

/** "Is Saadullo a minister?": a yes with the post that says so, else what is not on record, which "which Saadullo is minister?" needs too. Nothing for other questions, nor for "a minister or a deputy?". */
export function rankLead(question: Question, official: Official, graph: Graph): Block[] {
  const { which, choice, secretary } = question.asks;
  if (!(question.yesNo || which) || !question.ranks.length || choice) return [];
  const words = secretary === null ? [] : [secretary];
  const post = official.posts.find((one) => isPost(one, { ranks: question.ranks, fields: [], words }));
  const rank = [...words, ...question.ranks].join(' ').replaceAll('-', ' ');
  if (!post)
    return [gap(`No record: the post of ${rank} is not on record here for ${official.name}. On record:`, 'rank')];
  if (!question.yesNo || !isHeeded(question, post)) return [];
  if (!isOfField(question, post))
    return [gap(`No record: no source here gives ${official.name} that portfolio. On record:`, 'rank')];
  const held = postInFull(official, post, graph);
  return say(`Yes: ${official.name} is on record as ${held.text}.`, held.evidence);
}

/** "The minister of finance": a yes needs every word of the title asked for. */
function isHeeded({ words }: Question, { title }: Post): boolean {
  const said = new Set(stemsOf(title));
  return words.every((word) => stemsOf(word).every((one) => said.has(one)));
}

/** "The transport minister", "the AI minister": a yes needs the portfolio in the title. */
function isOfField({ asks, topics }: Question, post: Post): boolean {
  const said = new Set(stemsOf(post.title));
  const named = topics.filter((term) => !term.excluded);
  return saysFields(post, asks.portfolios) && named.every(({ span }) => stemsOf(span).every((one) => said.has(one)));
}

/** Of those who bear a name, the ones on record with a rank that is asked for; all where none is. */
export function ofRankAsked({ ranks }: Question, people: readonly Official[]): readonly Official[] {
  const holds = (post: Post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] }));
  const holders = people.filter(({ posts }) => posts.some(holds));
  return holders.length ? holders : people;
}

/** Whoever else is on record with the post that was asked for: earlier holders, or holders of a post of equal title. */
export function otherHolders(term: PartyTerm, people: readonly Official[], graph: Graph): Block[] {
  const [holder] = people;
  const told = new Set(people.map(({ id }) => id));
  const wanted = term.postAsked;
  if (!holder || !wanted || !term.entities.every(({ id }) => told.has(id))) return [];
  const held = holder.posts.find((post) => isPost(post, wanted));
  if (!held) return [];
  return graph.knowledge.officials.flatMap((other) => {
    const post = told.has(other.id) ? undefined : other.posts.find((one) => isSamePost(one, held));
    const phrase = post && postInFull(other, post, graph);
    return phrase ? say(`Also on record with that post: ${other.name}, ${phrase.text}.`, phrase.evidence) : [];
  });
}
