import { dayRange } from '../../records/edtf.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { aside, gap } from '../draft.js';
import { evidenceOf, saysDays } from '../phrases.js';

const DAY_MS = 86_400_000;

/** The meetings that took the most days, of those whose first and last day are on record; none where no days are. */
export function longestOf(meetings: readonly Meeting[]): readonly Meeting[] {
  const dated = meetings.filter(saysDays);
  const most = dated.reduce((best, meeting) => Math.max(best, daysOf(meeting)), 0);
  return dated.filter((meeting) => daysOf(meeting) === most);
}

/** How long the longest took: reckoned from its dates, which no source does. */
export function lengthLine(meetings: readonly Meeting[]): Block[] {
  const [one] = meetings;
  if (!one) return [];
  const days = daysOf(one);
  const text = `The longest of them by the days on record: ${days} ${days === 1 ? 'day' : 'days'}, the first and the last counted.`;
  return aside(
    'derived',
    text,
    meetings.map((meeting) => evidenceOf('meeting', meeting)),
  );
}

/** How long each took, as far as its days or words say: within one day no source tells it. Nothing where words do, which are told. */
export function lengthsOf(meetings: readonly Meeting[]): Block[] {
  const long = meetings.filter((meeting) => saysDays(meeting) && daysOf(meeting) > 1);
  if (!long.length && meetings.some(tellsLength)) return [];
  if (!long.length) return [gap(`Not stated: how long ${meetings.length > 1 ? 'they' : 'it'} lasted.`)];
  return long.flatMap((one) =>
    aside('derived', `By the days on record: ${daysOf(one)} days, the first and the last counted.`, [
      evidenceOf('meeting', one),
    ]),
  );
}

/** "A two-day meeting": said in the words of the record, which are told. */
function tellsLength({ summary, points }: Meeting): boolean {
  return [summary, ...points.map(({ text }) => text)].some((said) => LENGTH.test(said ?? ''));
}

const LENGTH = /\b(?:\d{1,2}|one|two|three|four|five|half an?)[ -](?:day|hour|minute)s?\b/i;

function daysOf({ date }: Meeting): number {
  const days = dayRange(date);
  return days ? (Date.parse(days.to) - Date.parse(days.from)) / DAY_MS + 1 : 0;
}
