import type { Query } from '../../query/query.js';
import { isRecordKind } from '../../query/query.js';
import { restate } from '../../query/restate/restate.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { type Asked, refsOfMembers } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { namesOfMembers } from './member-lines.js';
import { noneOf } from './none-of.js';
import { recordLines } from './record-lines.js';

type Share = Extract<Query, { ask: 'share' }>;

/** "14 of 15 agreements of Iran are pending": the question with its number. */
function shareOf(query: Share, some: number, all: number): string {
  return restate({ ...query, claim: undefined }).replace(/^how many of (?:the )?/, `${some} of ${all} `);
}

/** Whether more than half are, where that is asked. */
function claimed({ claim }: Share, share: number): string {
  if (claim !== 'most') return '';
  return share > 0.5 ? 'Yes, more than half: ' : share === 0.5 ? 'Exactly half: ' : 'Fewer than half: ';
}

/** " (83 %)"; of all there is nothing to be worked out. */
function percentOf(some: number, all: number): string {
  return some === all ? '' : ` (${Math.round((100 * some) / all)} %)`;
}

/** "3 of 8": how many of one set are in another, both numbers exact. */
export function composeShare(query: Share, asked: Asked): Draft {
  const { of, among } = query;
  const { graph, sets } = asked;
  const all = sets.found(among);
  // Of nothing there is no share, and none of something else is told.
  if (all.size === 0)
    return { ...answered([], []), blocks: [gap(`No record: ${noneOf(among)} on record here.`)], count: 0 };
  const both = sets.found({ is: 'and', of: [among, of] });
  const refs = refsOfMembers(both.size ? both : all);
  const names = isRecordKind(both.kind) ? null : namesOfMembers(both, graph);
  const text = `${claimed(query, both.size / all.size)}${shareOf(query, both.size, all.size)}${percentOf(both.size, all.size)}${names ? `: ${names}` : ''}.`;
  if (both.size === 0)
    return {
      outcome: 'no-record',
      blocks: [gap(`No record: ${shareOf(query, 0, all.size)}.`)],
      count: 0,
      listed: [],
      choices: [],
    };
  const lines = isRecordKind(both.kind)
    ? recordLines(among.is === 'records' && among.of.roles.side ? among : of, both, graph)
    : [];
  return answered([...say(text, evidenceOfAll(refs, graph)), ...lines], refs, both.size);
}
