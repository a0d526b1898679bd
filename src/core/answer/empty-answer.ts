import type { Answer } from './answer.js';

/** An answer in which nothing stands yet, to build on. */
export const EMPTY_ANSWER: Answer = {
  question: '',
  outcome: 'help',
  understood: '',
  readings: [],
  blocks: [],
  count: null,
  sources: [],
  records: [],
  choices: [],
  followUps: [],
  hidden: 0,
  before: 0,
  trail: [],
  subjects: [],
};

/** An answer about what Sideline does, line by line: none of it is a fact, so none has a source. */
export function spoken(lines: readonly string[], more: Partial<Answer> = {}): Answer {
  return { ...EMPTY_ANSWER, blocks: lines.map((text) => ({ kind: 'aside', text })), ...more };
}
