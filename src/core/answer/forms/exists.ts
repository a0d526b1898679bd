import { isRecordKind, type Query } from '../../query/query.js';
import { countedMembers, memberNoun, partPhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { memberLines } from './member-lines.js';
import { notStated } from './not-stated.js';
import { recordLines } from './record-lines.js';

/** Open records up to so many are what was asked about; where more leave it open, nothing in particular was. */
const ASKED_ABOUT_MAX = 3;

/** Whether a set holds anything: "Yes" on its members alone, "No record" of the whole set, "Not stated" where records leave it open. */
export function composeExists({ of }: Extract<Query, { ask: 'exists' }>, asked: Asked): Draft {
  const found = asked.sets.found(of);
  if (found.size === 0) return composeNone(of, asked);
  const { graph } = asked;
  const refs = refsOfMembers(found);
  const is = found.size === 1 ? 'is' : 'are';
  const yes = say(`Yes: ${countedMembers(of, found.size)} ${is} on record.`, evidenceOfAll(refs, graph));
  const lines = isRecordKind(found.kind) ? recordLines(of, found, graph) : memberLines(found, graph);
  return answered([...yes, ...lines], refs);
}

function composeNone(of: Extract<Query, { ask: 'exists' }>['of'], asked: Asked): Draft {
  const unsaid = notStated(of, asked);
  if (unsaid) return unsaid;
  const found = asked.sets.found(of);
  const open = [...found.open().keys()];
  const what = partPhrase(of);
  const empty = { outcome: 'no-record' as const, count: null, choices: [] };
  if (!open.length || !isRecordKind(found.kind)) {
    const said = gap(`No record: no ${what} on record here. (That is not to say there were none.)`);
    return { ...empty, blocks: [said], listed: [] };
  }
  const { one, many } = memberNoun(of);
  if (open.length > ASKED_ABOUT_MAX) {
    const said = gap(`No record: no ${what} on record here. ${open.length} ${many} leave it open.`);
    return { ...empty, blocks: [said], listed: [] };
  }
  const left = {
    ...found,
    size: open.length,
    elements: () => open,
    witnesses: (element: string) => [element as never],
  };
  const blocks: Block[] = [
    gap(
      `Not stated: ${open.length} ${open.length === 1 ? `${one} leaves` : `${many} leave`} it open, and no ${what} on record here.`,
    ),
    ...recordLines(of, left, asked.graph),
  ];
  return { ...empty, blocks, listed: open as never };
}
