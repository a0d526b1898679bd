import type { Answer, Block } from './answer.js';

/** An answer with a line about itself below what it says. */
export function withLine(answer: Answer, text: string): Answer {
  const line: Block = { kind: 'aside', text };
  return { ...answer, blocks: [...answer.blocks, line] };
}
