import { isRecordKind, type Query } from '../../query/query.js';
import { countedMembers } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { meetingsCounted } from '../meetings/meetings-counted.js';
import { nounOf } from '../meetings/visits.js';
import { listed } from '../phrases.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { countedRecords, headOfRecords } from './counted-records.js';
import { documentsReportedOf } from './documents-reported-of.js';
import { evidenceOfAll } from './evidence-of.js';
import { leftOpen } from './left-open.js';
import { memberLines, NAMES_MAX, subjectsIn } from './member-lines.js';
import { membersWithout } from './members-without.js';
import { noneOf } from './none-of.js';
import { notStated, notStatedBeside } from './not-stated.js';
import { openLine } from './open.js';
import { asPersons, type Persons } from './persons.js';
import { recordsTold } from './records-told.js';
import { tellingOfSet } from './telling-of.js';
import { unnamedBeside } from './unnamed.js';

/** Members up to so many are told with what makes them members; of more the names alone. */
const TOLD_MAX = 6;

/** How many a set holds: the exact number first, then what was counted. */
export function composeCount({ of }: Extract<Query, { ask: 'count' }>, asked: Asked): Draft {
  const found = asked.sets.found(of);
  const without = found.size ? membersWithout(of, asked) : [];
  const unnamed = unnamedBeside(of, asked);
  const beside = [...unnamed.blocks, ...openLine(of, found), ...without, ...documentsReportedOf(of, asked)];
  if (found.size === 0) {
    const left = notStated(of, asked);
    if (left) return left;
    const open = leftOpen(of, asked);
    if (open) return { ...open, blocks: [...open.blocks, ...documentsReportedOf(of, asked)], count: 0 };
    const said = unnamed.refs.length ? [] : [gap(`No record: ${noneOf(of)} on record here.`)];
    return { ...answered([...said, ...beside], unnamed.refs), count: 0 };
  }
  const refs = [...refsOfMembers(found), ...unnamed.refs];
  const stated = [...beside, ...notStatedBeside(of, asked)];
  if (isRecordKind(found.kind)) return answered([...records({ set: of, found }, asked), ...stated], refs, found.size);
  const persons = asPersons(found, asked.graph);
  const told = members({ set: of, found: persons.found }, persons, asked);
  return answered([...told, ...stated], refs, persons.found.size);
}

function records({ set, found }: Answering, asked: Asked): readonly Block[] {
  const { graph, query } = asked;
  if (found.kind === 'meeting') {
    const meetings = found.elements().flatMap((one) => graph.meeting(partsOf(one)[1]) ?? []);
    const number = countedRecords(set, found.size, nounOf(meetings));
    return meetingsCounted(meetings, number, tellingOfSet(set, query, graph), graph);
  }
  const head = say(headOfRecords(set, found.size), evidenceOfAll(refsOfMembers(found), graph));
  return [...head, ...recordsTold({ set, found }, asked, 'counted')];
}

function members({ set, found }: Answering, { nameOf }: Persons, { graph }: Asked): readonly Block[] {
  const names = found.size > NAMES_MAX ? null : listed(found.elements().map(nameOf));
  const head = say(
    `${countedMembers(set, found.size)}${names ? `: ${names}.` : '.'}`,
    evidenceOfAll(refsOfMembers(found), graph),
  );
  return found.size <= TOLD_MAX || !names ? [...head, ...memberLines(found, graph, subjectsIn(set))] : head;
}
