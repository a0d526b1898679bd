import type { Answer } from './answer.js';
import { readingIn } from './trail.js';

/**
 * An answer of which only a part is shown, with the address of the page of a reading room that has all of it; any other as it is,
 * and one that leans on what was said before it without being read whole, which no question by itself leads to.
 */
export function withWholeAt(answer: Answer, baseUrl: string): Answer {
  const question = answer.hidden > 0 ? questionFor(answer) : null;
  return question === null ? answer : { ...answer, wholeAt: `${baseUrl}/ask?q=${encodeURIComponent(question)}` };
}

/** The question that leads to an answer in a conversation of its own; null where none does. */
function questionFor({ query, understood, trail }: Answer): string | null {
  const [only, ...others] = trail;
  if (query) return understood;
  return only !== undefined && others.length === 0 && readingIn(only) === null ? only : null;
}
