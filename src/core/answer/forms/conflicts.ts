import type { Query } from '../../query/query.js';
import { partPhrase } from '../../query/restate/sets.js';
import { meetingsOf } from '../../question/follow-up/records-meant.js';
import type { Ref } from '../../records/ref.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { citedRecords, evidenceOfRecord } from '../knowledge/cited-records.js';
import { isDisputed, noteOf } from '../knowledge/conflicts.js';
import { leanEvidence } from '../lean-evidence.js';
import type { Asked } from './asked.js';

/** What sources tell differently of the records of a set: how many records carry such a note, then each note. */
export function composeConflicts({ of }: Extract<Query, { ask: 'conflicts' }>, { sets, graph }: Asked): Draft {
  const members = sets.found(of).elements();
  // What sources tell differently of a document is often noted of the meeting that it came about in.
  const refs = new Set<string>([...members, ...meetingsOf(members as readonly Ref[], graph)]);
  const records = citedRecords(graph).filter(({ ref }) => refs.has(ref));
  const disputed = records.filter(isDisputed);
  if (!disputed.length) {
    const what = partPhrase(of);
    const text = `No record: no difference between sources is noted here about ${what}. (That is not to say that all sources agree.)`;
    return {
      outcome: 'no-record',
      blocks: [gap(text)],
      count: null,
      listed: members as readonly Ref[],
      choices: [],
      isOfListed: true,
    };
  }
  const carry = disputed.length === 1 ? '1 record carries' : `${disputed.length} records carry`;
  const head = say(`${carry} a note that sources differ:`, leanEvidence(disputed.map(evidenceOfRecord)));
  const listed: readonly Ref[] = disputed.map(({ ref }) => ref);
  return answered([...head, ...disputed.flatMap((record) => noteOf(record, graph))], listed);
}
