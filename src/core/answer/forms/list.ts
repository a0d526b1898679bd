import type { Found } from '../../query/found.js';
import { isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { nounOf } from '../../query/restate/nouns.js';
import { countedMembers, memberNoun } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { besideRecords } from './beside-records.js';
import { evidenceOfAll } from './evidence-of.js';
import { inOrder } from './in-order.js';
import { lackingLine } from './lacking.js';
import { listOfLesserRank } from './lesser-rank.js';
import { memberLines, namesOfMembers, subjectsIn } from './member-lines.js';
import { nameOfMember } from './member-name.js';
import { notStatedBeside } from './not-stated.js';
import { nothing } from './nothing.js';
import { openLine } from './open.js';
import { isTabled, recordTable, type TabledKind } from './record-table.js';
import { recordsTold } from './records-told.js';
import { unnamedBeside } from './unnamed.js';
import { guestsOfRank, reachTold } from './visits-told.js';

/** What a set holds: how many first, then a line each; one record alone in detail. */
export function composeList(list: Extract<Query, { ask: 'list' }>, asked: Asked): Draft {
  const { of, order } = list;
  const found = inOrder(asked.sets.found(of), order);
  if (list.shape === 'table' && found.size > 0 && isTabled(found.kind)) return composeRows(found, found.kind, asked);
  const lesser = found.size === 0 ? listOfLesserRank(list, asked, composeList) : null;
  if (lesser) return lesser;
  const unnamed = unnamedBeside(of, asked);
  if (found.size === 0) return unnamed.refs.length ? answered(unnamed.blocks, unnamed.refs) : nothing(of, asked);
  if (isLack(of)) return composeLack(of, found, asked);
  const answering = { set: of, found };
  const lines = isRecordKind(found.kind)
    ? [
        ...guestsOfRank(answering, asked),
        ...recordsTold(answering, asked),
        ...reachTold(answering, asked),
        ...besideRecords(answering, asked),
      ]
    : [
        ...headOf(of, found, asked),
        ...(numberedLines(of, found, asked) ?? memberLines(found, asked.graph, subjectsIn(of))),
      ];
  const count = isRecordKind(found.kind) ? found.size : null;
  const beside = [...unnamed.blocks, ...openLine(of, found), ...notStatedBeside(of, asked)];
  return answered([...lines, ...beside], [...refsOfMembers(found), ...unnamed.refs], count);
}

/** What a set holds, a row each in a table. */
function composeRows(found: Found, kind: TabledKind, { graph }: Asked): Draft {
  const count = isRecordKind(kind) ? found.size : null;
  return answered([recordTable(found, kind, graph)], refsOfMembers(found), count);
}

/** "3 countries: Algeria, Kenya and Pakistan." One alone is told by its own line. The restated question says of what. */
function headOf(set: SetQ, found: Found, { graph }: Asked): Block[] {
  if (found.size === 1) return [];
  const names = namesOfMembers(found, graph);
  const text = `${countedMembers(set, found.size)}${names ? `: ${names}.` : ' on record:'}`;
  return say(text, evidenceOfAll(refsOfMembers(found), graph));
}

/** Members that have at least so many: the number of each, the highest first; null for other sets. */
function numberedLines(set: SetQ, found: Found, { graph }: Asked): Block[] | null {
  if (set.is !== 'that' || typeof set.how !== 'object' || !('least' in set.how)) return null;
  const noun = nounOf(set.in);
  const counts = found
    .elements()
    .map((one) => [one, found.witnesses(one).filter((ref) => ref.startsWith(`${set.in.kind}:`))] as const);
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([one, refs]) =>
      say(`${nameOfMember(one, graph)}: ${counted(refs.length, noun.one, noun.many)}.`, evidenceOfAll(refs, graph), 1),
    );
}

type Lack = Extract<SetQ, { is: 'that' }>;

/** Whether members are in a set for what is not on record of them. */
function isLack(set: SetQ): set is Lack {
  return set.is === 'that' && set.how === 'no';
}

/** What is on no record is said as a gap, with what it was compared with; that the members are of the base is stated. */
function composeLack(set: Lack, found: Found, asked: Asked): Draft {
  const { graph } = asked;
  const names = namesOfMembers(found, graph) ?? `${found.size} ${memberNoun(set.of).many}`;
  const lines = found.elements().some((one) => found.witnesses(one).length) ? memberLines(found, graph) : [];
  const blocks: Block[] = [gap(`${lackingLine(set)}: ${names}.`), ...lines];
  return answered(blocks, refsOfMembers(found));
}
