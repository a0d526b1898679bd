import { groupBy } from '../../graph/order.js';
import type { Question } from '../../question/question.js';
import { whenInWords } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { nounOf } from './visits.js';

/** A unit of time by which meetings are ranked, as the length of an ISO date that names one. */
type Unit = 4 | 7 | 10;

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  [
    10,
    /(?:which|what|busiest|single|quel|qué|какой|کدام|أي)\s+(?:single\s+)?(?:days?|dates?|jours?|días?|день|روز|يوم)(?![\p{L}])/iu,
  ],
  [
    7,
    /(?:which|what|busiest|single|quel|qué|какой|каком|کدام|أي)\s+(?:single\s+)?(?:months?|mois|mes|месяц|месяце|ماه|شهر)(?![\p{L}])/iu,
  ],
  [
    4,
    /(?:which|what|busiest|single|quelle|qué|какой|каком|کدام|أي)\s+(?:single\s+)?(?:years?|années?|años?|год|году|سال|سنة|عام)(?![\p{L}])/iu,
  ],
];

/** Next ones shown. */
const NEXT_MAX = 4;

/** The unit of time that is asked for where a most is wanted: "on which day were the most meetings"; null for none. */
export function unitRanked({ want, text }: Question): Unit | null {
  if (want !== 'most' && want !== 'least') return null;
  return UNITS.find(([, asks]) => asks.test(text))?.[0] ?? null;
}

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
