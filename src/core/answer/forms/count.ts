import { isRecordKind, type Query } from '../../query/query.js';
import { countedMembers, partPhrase } from '../../query/restate/sets.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { memberLines, namesOfMembers } from './member-lines.js';
import { notStated, notStatedBeside } from './not-stated.js';
import { openLine } from './open.js';
import { recordLines } from './record-lines.js';

/** Members up to so many are told with what makes them members; of more the names alone. */
const TOLD_MAX = 6;

/** How many a set holds: the exact number first, then what was counted. */
export function composeCount({ of }: Extract<Query, { ask: 'count' }>, asked: Asked): Draft {
  const { graph } = asked;
  const found = asked.sets.found(of);
  const open = openLine(of, found);
  if (found.size === 0) {
    const left = notStated(of, asked);
    if (left) return left;
    const said = gap(`No record: no ${partPhrase(of)} on record here.`);
    return { outcome: 'no-record', blocks: [said, ...open], count: 0, listed: [], choices: [] };
  }
  const refs = refsOfMembers(found);
  const names = isRecordKind(found.kind) ? null : namesOfMembers(found, graph);
  const head = say(`${countedMembers(of, found.size)}${names ? `: ${names}.` : '.'}`, evidenceOfAll(refs, graph));
  const isTold = isRecordKind(found.kind) || found.size <= TOLD_MAX || !names;
  const lines = isRecordKind(found.kind) ? recordLines(of, found, graph) : memberLines(found, graph);
  return answered([...head, ...(isTold ? lines : []), ...open, ...notStatedBeside(of, asked)], refs, found.size);
}
