import { groupBy } from '../../core/graph/order.js';
import { type DayRange, dayRange } from '../../core/records/edtf.js';
import type { Meeting, Participant } from '../../core/records/meeting.js';
import { ref } from '../../core/records/ref.js';
import { canMeet } from '../days.js';
import { nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';

export const sameMeeting: Rule = {
  name: 'same-meeting',
  why: 'One meeting in two records is counted twice, and each record holds half of what was said.',
  exceptions: [],
  // A register has its reasons for two entries; the report of the import lists those that overlap.
  check: ({ meetings }, _today, isImported = () => false) =>
    [...groupBy(meetings.filter(hasParticipants), settingOf).values()].flatMap((alike) => {
      const traits = alike.map(traitsOf);
      return traits.flatMap((one, index) => {
        const areImported = (other: Traits) =>
          [one, other].every(({ meeting }) => isImported(ref('meeting', meeting.id)));
        const twin = traits.find((other, before) => before < index && canBeOne(one, other) && !areImported(other));
        return twin ? [twinOf(one.meeting, twin.meeting)] : [];
      });
    }),
};

function hasParticipants({ participants }: Meeting): boolean {
  return participants.length > 0;
}

/** Two bodies of one country are two counterparts: parties count here as they are recorded. */
function settingOf({ conference, place, format, participants }: Meeting): string {
  const parties = new Set(participants.map((participant) => participant.for));
  return [conference, place === null ? '' : nameKey(place), format, ...[...parties].sort()].join('|');
}

/** What two records of one meeting have in common within a setting; `officials` by party, '' where nobody is named. */
interface Traits {
  readonly meeting: Meeting;
  readonly days: DayRange | null;
  readonly officials: ReadonlyMap<string, string>;
}

function traitsOf(meeting: Meeting): Traits {
  const parties = groupBy(meeting.participants, (participant) => participant.for);
  const named = (people: readonly Participant[]): string =>
    people
      .map((one) => one.official ?? '')
      .sort()
      .join('+');
  const officials = new Map([...parties].map(([party, people]) => [party, named(people)]));
  return { meeting, days: dayRange(meeting.date), officials };
}

/** Where nobody is named for a side in one of the records, the side alone decides. */
function canBeOne(a: Traits, b: Traits): boolean {
  const sameDays = a.days && b.days ? canMeet(a.days, b.days) : !a.days && !b.days && sameNote(a, b);
  if (!sameDays) return false;
  for (const [party, named] of a.officials) {
    const others = b.officials.get(party);
    if (named && others && named !== others) return false;
  }
  return true;
}

function sameNote(a: Traits, b: Traits): boolean {
  return a.meeting.dateNote === b.meeting.dateNote;
}

function twinOf({ id }: Meeting, twin: Meeting): Finding {
  const message = `meeting:${twin.id} has the same conference, place, days and participants`;
  return {
    ref: ref('meeting', id),
    path: [],
    message,
    value: id,
    fix: 'Merge the two records, or correct what differs.',
  };
}
