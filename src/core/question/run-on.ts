import type { Graph } from '../graph/graph.js';
import { hasSubject } from './follow-up/context.js';
import { pointsBack, relationOf } from './follow-up/wording.js';
import { replyAsked } from './reply-asked.js';
import { type Circumstances, type Read, understand } from './understand.js';

/** Where a second question may start in a sentence without punctuation: after "and", before a question word. */
const STARTS =
  /\s+(?:and|then|and then|and also|also|plus)\s+(?=(?:what|whats|who|whos|whom|when|where|how many|which \w+|with whom|(?:at|in|by|with|to|from|for|on|under) (?:which|what) \w+|did|does|do|is|are|was|were|has|have)\s+\S+\s+\S)/gi;

/** Places in a sentence where a second question is looked for: each costs two readings, and nobody asks more in one breath. */
const STARTS_MAX = 4;

/**
 * "what did india sign with finland and what did it sign with germany": two questions in one breath, each with a
 * relation and somebody of its own or pointed back at. A sentence that only goes on ("… and when") stays whole.
 */
export function splitRunOn(text: string, graph: Graph, circumstances: Circumstances): string[] {
  for (const match of [...text.matchAll(STARTS)].slice(0, STARTS_MAX)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    const [first, second] = [left, right].map((part) => understand(part, graph, circumstances));
    const isAsked = first && second && hasSubject(first.question);
    if (isAsked && (isWhole(first) ? isWhole(second) || asksOfFirst(right) : isOfDocument(first) && asksOfFirst(right)))
      return [left, ...splitRunOn(right, graph, circumstances)];
  }
  return [text];
}

/**
 * What is asked of the first question's answer: of "it" or "they" ("is it in force", "did they sign anything"), or with a question word
 * of its own beside one of them ("which topics came up", "who else was there").
 */
const OF_FIRST =
  /^(?:(?:is|was|are|were|has|have|had|did|does|do|will) (?:it|they|he|she|that|this|these|those|(?:any|either|both|one|some|all|each) of (?:them|those|these))\b|(?:who|what|which \p{L}+) (?:else|came up|was discussed|were discussed|took part|attended|was the (?:reply|answer|response|result|outcome))\b|(?:how|why|what|when|where|who|whom|with whom|by whom|to whom|for whom|(?:at|in|by|with|to|from|for|on|under) (?:which|what) \p{L}+) [^?]*\b(?:it|they|them|he|him|she|her)\b)/iu;

function asksOfFirst(right: string): boolean {
  return OF_FIRST.test(right) || replyAsked(right)?.of === null;
}

/** "Is the Algiers Declaration operational": of a document by its name anything may be asked. */
function isOfDocument({ question: { agreements, yesNo, target } }: Read): boolean {
  return yesNo && target === 'agreements' && agreements.some(({ excluded }) => !excluded);
}

/** A question with a plain relation and something it is about. */
function isWhole(read: Read): boolean {
  const { question, signals } = read;
  const asks = ['meetings', 'agreements', 'proposals', 'officials', 'facts'].includes(question.target);
  return asks && relationOf(read) === 'strong' && (hasSubject(question) || pointsBack(signals));
}
