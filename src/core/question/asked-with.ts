import type { Question } from './question.js';

/** The words to ask a question again by, with a name in the place of what was said for it. */
export function askedWith({ text }: Pick<Question, 'text'>, span: string, name: string): string {
  return text.replace(span, () => name);
}
