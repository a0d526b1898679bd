import { groupBy } from '../graph/order.js';
import type { Block } from './answer.js';
import { together } from './statement.js';

/**
 * Blocks without a line that stands above already; the one that stays rests on what carried both. What several records leave
 * open is said once, of how many. Where a heading has lost all that stood under it, that is as above.
 */
export function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const places = groupBy(blocks.keys(), (at) => keyOf(blocks[at]!, at));
  if (places.size === blocks.length) return blocks;
  return blocks.flatMap((block, at): Block[] => {
    const same = places.get(keyOf(block, at))!;
    if (at !== (block.kind === 'gap' ? same.at(-1) : same[0])) return [];
    const told = same.length > 1 ? toldOnce(same.map((one) => blocks[one]!)) : block;
    return isEmptied(blocks, at, places) ? [told, AS_ABOVE] : [told];
  });
}

const AS_ABOVE: Block = { kind: 'aside', text: 'As above.' };

/** What a line says; a table, and a heading, which orders what follows, are like no other. */
function keyOf(block: Block, at: number): string {
  if (block.kind === 'table' || block.kind === 'heading') return String(at);
  return `${block.kind} ${'statement' in block ? block.statement.text : block.text}`;
}

/** One line in place of several that say the same: what is open is open for each of them. */
function toldOnce([first, ...others]: readonly Block[]): Block {
  if ('statement' in first!) {
    const carried = others.flatMap((one) => ('statement' in one ? [one.statement] : []));
    return { ...first, statement: together(first.statement.text, [first.statement, ...carried]) };
  }
  const count = others.length + 1;
  return first?.kind === 'gap'
    ? { ...first, text: first.text.replace(/^Not stated: /, `Not stated of ${count} of them: `) }
    : first!;
}

/** Whether a heading has lost all lines that stood under it. */
function isEmptied(blocks: readonly Block[], at: number, places: ReadonlyMap<string, readonly number[]>): boolean {
  if (blocks[at]!.kind !== 'heading') return false;
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((one) => one.kind === 'heading');
  const under = end < 0 ? rest : rest.slice(0, end);
  const stands = (one: Block, below: number) => {
    const same = places.get(keyOf(one, at + 1 + below))!;
    return (one.kind === 'gap' ? same.at(-1) : same[0]) === at + 1 + below;
  };
  return under.length > 0 && !under.some(stands);
}
