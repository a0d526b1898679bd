import type { Found } from '../../query/found.js';
import { isRecordKind, type Query, type SetQ } from '../../query/query.js';
import { memberNoun } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { howMet } from '../meetings/how-met.js';
import { nounOf } from '../meetings/visits.js';
import { type Answering, type Asked, partsOf, refsOfMembers } from './asked.js';
import { countedRecords } from './counted-records.js';
import { evidenceOfAll } from './evidence-of.js';
import { lackingOf, openOf } from './left-open.js';
import { memberLines } from './member-lines.js';
import { noneOf } from './none-of.js';
import { notStated } from './not-stated.js';
import { openLine } from './open.js';
import { plansFor } from './plans.js';
import { recordsTold } from './records-told.js';
import { isOnlyPlanned, ofSubjectInTitle, statedOtherwise, statedYes } from './stated.js';

type Exists = Extract<Query, { ask: 'exists' }>;

/**
 * Whether a set holds anything: "Yes" on its members alone, "No record" of the whole set, "Not stated" where records leave
 * it open. What a document is stated to be instead is told of that document; nothing that gives way is.
 */
export function composeExists({ of }: Exists, asked: Asked): Draft {
  const found = asked.sets.found(of);
  const titled = found.size === 0 ? ofSubjectInTitle(of, asked) : null;
  if (titled) return composeExists({ ask: 'exists', of: titled }, asked);
  if (found.size === 0) return composeNone(of, asked);
  const refs = refsOfMembers(found);
  if (isOnlyPlanned(of, found, asked.graph)) return answered(recordsTold({ set: of, found }, asked), refs);
  const lines = isRecordKind(found.kind)
    ? recordsTold({ set: of, found }, asked, 'counted')
    : memberLines(found, asked.graph);
  return answered([...yes({ set: of, found }, asked), ...lines, ...openLine(of, found)], refs);
}

function yes({ set, found }: Answering, asked: Asked): Block[] {
  const { graph } = asked;
  const meetings =
    found.kind === 'meeting' ? found.elements().flatMap((one) => graph.meeting(partsOf(one)[1]) ?? []) : [];
  const is = `${countedRecords(set, found.size, nounOf(meetings))} ${found.size === 1 ? 'is' : 'are'} on record${howMet(meetings)}`;
  return say(`Yes: ${statedYes(set, found, graph) ?? is}.`, evidenceOfAll(refsOfMembers(found), graph));
}

function composeNone(of: SetQ, asked: Asked): Draft {
  const unsaid = notStated(of, asked);
  if (unsaid) return unsaid;
  const found = asked.sets.found(of);
  const open = openOf(found);
  const otherwise = open ? null : statedOtherwise(of, asked);
  if (otherwise) return otherwise;
  if (open) return toldOpen(of, open, asked);
  const { one, many } = memberNoun(of);
  const { size } = found.open();
  const left = size > 0 && isRecordKind(found.kind) ? ` ${counted(size, one, many)} leave it open.` : '';
  const said = gap(`No record: ${noneOf(of)} on record here.${left} (That is not to say there was none.)`);
  return { ...answered([], []), blocks: [said, ...plansFor(of, asked)] };
}

/** "Not stated: where. No memorandum signed in Muscat is on record here; 1 memorandum leaves it open:" */
function toldOpen(of: SetQ, open: Found, asked: Asked): Draft {
  const { one, many } = memberNoun(of);
  const leave = `${counted(open.size, one, many)} ${open.size === 1 ? 'leaves' : 'leave'} it open`;
  const what = lackingOf(asked.sets.found(of));
  const blocks = [
    gap(`Not stated: ${what}. ${capital(noneOf(of))} on record here; ${leave}:`),
    ...recordsTold({ set: of, found: open }, asked, 'counted'),
  ];
  return { ...answered(blocks, refsOfMembers(open)), outcome: 'no-record' };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
