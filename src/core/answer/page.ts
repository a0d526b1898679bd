import type { Block } from './answer.js';

/** Lines of one page. */
export const PAGE_LINES = 40;

/** The blocks from line `from` on, one page of them, and how many lines come after. Headings and gaps count as lines too. */
export function pageOf(blocks: readonly Block[], from: number): { blocks: readonly Block[]; hidden: number } {
  if (blocks.length <= PAGE_LINES && from === 0) return { blocks, hidden: 0 };
  const shown = blocks.slice(from, from + PAGE_LINES);
  const hidden = Math.max(0, blocks.length - from - PAGE_LINES);
  const end = from + shown.length;
  const aside: Block = {
    kind: 'aside',
    text: hidden
      ? `Lines ${from + 1}-${end} of ${blocks.length}. Ask for "more" to go on.`
      : `Lines ${from + 1}-${end} of ${blocks.length}.`,
  };
  return { blocks: [...shown, aside], hidden };
}
