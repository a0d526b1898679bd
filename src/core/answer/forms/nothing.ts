import type { RecordKind } from '../../graph/described.js';
import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import { isRecordKind, type SetQ } from '../../query/query.js';
import { relaxations } from '../../query/relax.js';
import { countedMembers } from '../../query/restate/sets.js';
import { isUnlimited } from '../../query/says.js';
import type { Block } from '../answer.js';
import { type Draft, gap } from '../draft.js';
import { nearestFirst } from '../nearest-records.js';
import { type Asked, partsOf, refsOfMembers } from './asked.js';
import { besideRecords } from './beside-records.js';
import { leftOpen } from './left-open.js';
import { memberLines } from './member-lines.js';
import { noneOf } from './none-of.js';
import { notStated } from './not-stated.js';
import { openLine } from './open.js';
import { plansFor } from './plans.js';
import { patternOf, recordLines } from './record-lines.js';
import { recordsTold } from './records-told.js';

/** Lines of what is near that are shown below a "no record". */
const NEAR_MAX = 4;

/** Records of which there are more are near nothing. */
const NEAR_RECORDS_MAX = 40;

/** Nothing is on record: that first, then what is left open, planned or reported beside, then the nearest that is on record. */
export function nothing(set: SetQ, asked: Asked): Draft {
  const unsaid = notStated(set, asked);
  if (unsaid) return unsaid;
  const open = leftOpen(set, asked);
  if (open) return open;
  const said = gap(`No record: ${noneOf(set)} on record here.`);
  const found = asked.sets.found(set);
  const beside = [...openLine(set, found), ...plansFor(set, asked), ...besideRecords({ set, found }, asked)];
  const near = nearest(set, asked);
  return {
    outcome: 'no-record',
    blocks: [said, ...beside, ...near.blocks],
    count: null,
    listed: near.listed,
    choices: [],
  };
}

/** The first of the relaxations that holds something, introduced by what it leaves out. */
function nearest(set: SetQ, asked: Asked): Pick<Draft, 'blocks' | 'listed'> {
  if (set.is === 'that' && set.how === 'some') {
    const records = namingNone(set, asked);
    if (records) return records;
  }
  for (const { set: wider, without, instead } of relaxations(set, asked.graph)) {
    const all = asked.sets.found(wider);
    if (all.size === 0 || all.size > NEAR_RECORDS_MAX || isUnlimited(wider)) continue;
    const found = isRecordKind(all.kind) ? nearestOf(all, patternOf(set)?.words ?? [], asked.graph) : all;
    const lines = linesOf(wider, found, asked);
    const how = instead ? `“${instead}” in place of “${without}”` : `Without “${without}”`;
    const isCut = found.size > 1 && lines.length > NEAR_MAX;
    const more = isCut ? `, ${NEAR_MAX} of ${lines.length}` : '';
    const said: Block = gap(`${how}${more}:`);
    return { blocks: [said, ...(isCut ? lines.slice(0, NEAR_MAX) : lines)], listed: refsOfMembers(found) };
  }
  return { blocks: [], listed: [] };
}

/** The records that name nobody or nothing of what is asked for; null where there are none, or too many to be near. */
function namingNone(
  { in: pattern }: Extract<SetQ, { is: 'that' }>,
  asked: Asked,
): Pick<Draft, 'blocks' | 'listed'> | null {
  const set: SetQ = { is: 'records', of: pattern };
  const found = asked.sets.found(set);
  if (found.size === 0 || found.size > NEAR_RECORDS_MAX || isUnlimited(set)) return null;
  const lines = recordLines(set, found, asked.graph);
  const more = lines.length > NEAR_MAX ? `, ${NEAR_MAX} of ${lines.length}` : '';
  const said: Block = gap(`${countedMembers(set, found.size)} on record, naming none${more}:`);
  return { blocks: [said, ...lines.slice(0, NEAR_MAX)], listed: refsOfMembers(found) };
}

/** One document alone is told in detail: it may be the one that was meant. */
function linesOf(set: SetQ, found: Found, asked: Asked): readonly Block[] {
  if (!isRecordKind(found.kind)) return memberLines(found, asked.graph);
  const isMeant = found.size === 1 && found.kind === 'agreement';
  return isMeant ? recordsTold({ set, found }, asked) : recordLines(set, found, asked.graph);
}

/** The same records, those first that hold most of the words that were asked for. */
function nearestOf(found: Found, words: readonly string[], graph: Graph): Found {
  const order = nearestFirst(found.elements(), words, (one) => partsOf(one) as [RecordKind, string], graph);
  return { ...found, elements: () => order };
}
