import type { Answer, Block, Choice } from '../../core/answer/answer.js';

/**
 * An answer whose choices are said as what to type, a line each: numbers mean nothing where nobody asks, and under a
 * digest that comes by itself they would mean something else than a moment before.
 */
export function withTypedChoices(answer: Answer, typed: (question: string) => string): Answer {
  const lines = answer.choices.map((choice): Block => ({ kind: 'aside', text: line(choice, typed) }));
  return { ...answer, blocks: [...answer.blocks, ...lines], choices: [] };
}

function line({ label, question }: Choice, typed: (question: string) => string): string {
  return `${label}${/[?:]$/.test(label) ? '' : ':'} ${typed(question)}`;
}
