import type { Query } from '../../query/query.js';
import { isRecordKind } from '../../query/query.js';
import { partPhrase } from '../../query/restate/sets.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { namesOfMembers } from './member-lines.js';
import { nothing } from './nothing.js';
import { recordLines } from './record-lines.js';

/** "3 of 8": how many of one set are in another, both numbers exact. */
export function composeShare({ of, among }: Extract<Query, { ask: 'share' }>, asked: Asked): Draft {
  const { graph, sets } = asked;
  const all = sets.found(among);
  if (all.size === 0) return nothing(among, asked);
  const both = sets.found({ is: 'and', of: [among, of] });
  const refs = refsOfMembers(both.size ? both : all);
  const names = isRecordKind(both.kind) ? null : namesOfMembers(both, graph);
  const are = both.size === 1 ? 'is one of the' : 'are';
  const text = `${both.size} of ${all.size} ${partPhrase(among)} ${are} ${partPhrase(of)}${names ? `: ${names}` : ''}.`;
  if (both.size === 0)
    return {
      outcome: 'no-record',
      blocks: [gap(`No record: 0 of ${all.size} ${partPhrase(among)} are ${partPhrase(of)}.`)],
      count: 0,
      listed: [],
      choices: [],
    };
  const lines = isRecordKind(both.kind) ? recordLines(of, both, graph) : [];
  return answered([...say(text, evidenceOfAll(refs, graph)), ...lines], refs, both.size);
}
