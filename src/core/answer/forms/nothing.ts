import type { RecordKind } from '../../graph/described.js';
import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { isRecordKind, type SetQ } from '../../query/query.js';
import { relaxations } from '../../query/relax.js';
import { setPhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { type Draft, gap } from '../draft.js';
import { nearestFirst } from '../nearest-records.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { memberLines } from './member-lines.js';
import { notStated } from './not-stated.js';
import { openLine } from './open.js';
import { patternOf, recordLines } from './record-lines.js';

/** Lines of what is near that are shown below a "no record". */
const NEAR_MAX = 4;

/** Nothing is on record: that first, then what a source leaves open, then the nearest that is on record. */
export function nothing(set: SetQ, asked: Asked): Draft {
  const left = notStated(set, asked);
  if (left) return left;
  const what = setPhrase(set);
  const said = gap(`No record: no ${what}${what.includes(', ') ? ',' : ''} on record here.`);
  const open = openLine(set, asked.sets.found(set));
  const near = nearest(set, asked);
  return {
    outcome: 'no-record',
    blocks: [said, ...open, ...near.blocks],
    count: null,
    listed: near.listed,
    choices: [],
  };
}

/** The first of the relaxations that holds something, introduced by what it leaves out. */
function nearest(set: SetQ, asked: Asked): Pick<Draft, 'blocks' | 'listed'> {
  for (const { set: wider, without, instead } of relaxations(set, asked.graph)) {
    const all = asked.sets.found(wider);
    if (all.size === 0) continue;
    const found = isRecordKind(all.kind) ? nearestOf(all, patternOf(set)?.words ?? [], asked.graph) : all;
    const lines = isRecordKind(found.kind) ? recordLines(wider, found, asked.graph) : memberLines(found, asked.graph);
    const how = instead ? `“${instead}” in place of “${without}”` : `Without “${without}”`;
    const more = lines.length > NEAR_MAX ? `, ${NEAR_MAX} of ${lines.length}` : '';
    const said: Block = gap(`${how}${more}:`);
    return { blocks: [said, ...lines.slice(0, NEAR_MAX)], listed: refsOfMembers(found) };
  }
  return { blocks: [], listed: [] };
}

/** The same records, those first that hold most of the words that were asked for. */
function nearestOf(found: Found, words: readonly string[], graph: Graph): Found {
  const order = nearestFirst(found.elements(), words, (one) => partsOf(one) as [RecordKind, string], graph);
  return { ...found, elements: () => order };
}
