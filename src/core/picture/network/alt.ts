import { counted } from '../../answer/draft.js';
import { withinAlt } from '../alt.js';
import type { Network } from './network.js';

/** What a picture of who met whom shows, in words: the pairs that met most often first. */
export function altOfNetwork({ asked, nodes, edges, pairs, others, counted: drawn }: Network): string {
  const byNumber = [...edges].sort((one, other) => other.meetings - one.meetings);
  const told = byNumber.map(({ a, b, meetings }) => `${nodes[a]!.name} and ${nodes[b]!.name} (${meetings})`);
  const all = nodes.length + others.length;
  const size = `${counted(all, 'node')}, of which ${nodes.length} are drawn, and ${counted(pairs, 'pair')} who met in ${drawn}`;
  const head = others.length > 0 ? size : `${counted(all, 'node')} and ${counted(pairs, 'pair')} who met in ${drawn}`;
  return withinAlt(`Graph of who met whom. ${asked}. ${head}.`, told);
}
