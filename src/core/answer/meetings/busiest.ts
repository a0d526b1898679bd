import { groupBy } from '../../graph/order.js';
import type { Question } from '../../question/question.js';
import type { Unit } from '../../question/unit-ranked.js';
import { whenInWords } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { nounOf } from './visits.js';

/** Next ones shown. */
const NEXT_MAX = 4;

/** The day, month or year with the most, or fewest, meetings, of those whose date says which; then the next ones. */
export function busiest(question: Question, unit: Unit, meetings: readonly Meeting[]): Draft {
  const dated = meetings.filter(({ date }) => (date?.match(/^\d{4}(?:-\d\d){0,2}/)?.[0].length ?? 0) >= unit);
  const sign = question.want === 'least' ? -1 : 1;
  const groups = [...groupBy(dated, ({ date }) => date!.slice(0, unit))].sort(
    ([, a], [, b]) => sign * (b.length - a.length),
  );
  const best = groups[0]?.[1].length ?? 0;
  const first = groups.filter(([, members]) => members.length === best);
  const rank = ` on record, ${question.want === 'most' ? 'the most' : 'the fewest of those with any'}`;
  return answered(
    [
      ...first.flatMap(([period, members]) => line(period, members, rank, 0)),
      ...groups
        .slice(first.length, first.length + NEXT_MAX)
        .flatMap(([period, members]) => line(period, members, '', 1)),
      ...undated(meetings.length - dated.length),
    ],
    first.flatMap(([, members]) => members.map(({ id }) => ref('meeting', id))),
    best,
  );
}

function line(period: string, members: readonly Meeting[], rank: string, indent: 0 | 1): Block[] {
  const when = whenInWords(period);
  const text = `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${counted(members.length, nounOf(members))}${rank}.`;
  const evidence = members.map((one) => evidenceOf('meeting', one));
  return say(text, evidence, indent);
}

/** What has no such date is not counted, and might change the order. */
function undated(count: number): Block[] {
  return count > 0 ? [gap(`Not counted: ${counted(count, 'meeting')} whose date is not stated so exactly.`)] : [];
}
