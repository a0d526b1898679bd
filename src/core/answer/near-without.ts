import type { Block } from './answer.js';
import { type Draft, gap } from './draft.js';

/** Lines shown beside what nobody on record is called. */
const NEAREST_LINES = 5;

/** Where a word of a question is on no record: that, and some lines of what is on record without it, none of which answers the question. */
export function nearWithout(
  spans: readonly string[],
  lines: readonly Block[],
): Pick<Draft, 'outcome' | 'blocks' | 'listed' | 'count'> {
  const words = spans.map((one) => `“${one}”`).join(', ');
  const near = lines.filter(({ kind }) => kind !== 'gap').slice(0, NEAREST_LINES);
  const said = `No record: ${words} is not on record here.`;
  const blocks = [gap(near.length ? `${said} Some of what is on record without it:` : said), ...near];
  return { outcome: 'no-record', blocks, listed: [], count: null };
}
