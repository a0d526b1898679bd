import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { peopleMeant } from './people-meant.js';

/** "who is he?", "and who was she?": who somebody is whom the answer before was about. Null for anything else. */
export function whoIsQuestion(context: Context, read: Read, graph: Graph): Question | null {
  const { items, signals } = read;
  if (!items.every(isBeside) || !signals.any('ask:who') || !signals.any('pron:he')) return null;
  const question: Question = { ...read.question, target: 'officials', want: 'list' };
  const parties = peopleMeant({ ...read, question }, context, graph);
  return parties.length ? { ...question, parties } : null;
}

function isBeside({ kind, mention }: Item): boolean {
  const isOther = (tag: string) => /^(?:verb|noun|prep|neg|act|kind):/.test(tag);
  const isPlain = mention.tags.some((tag) => /^(?:ask:who|filler|conj:and|pron:he)/.test(tag));
  return kind === 'word' && !mention.tags.some(isOther) && (isPlain || BEING.test(mention.key));
}

const BEING = /^(?:is|was|est|es|fue)$/;
