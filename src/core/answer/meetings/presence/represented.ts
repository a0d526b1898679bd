import { ref } from '../../../records/ref.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { evidenceOf, listed, participantPhrase } from '../../phrases.js';
import type { PresenceAnswering } from './answering.js';
import { isOf, meetingLine, summaryLine } from './seated.js';

/** Meetings told one by one. */
const TOLD_MAX = 4;

/** Tells who was there for a side; where no source names anybody that is said, with the meeting. */
export function composeRepresented({ of, meetings, graph }: PresenceAnswering): Draft | null {
  if (!of) return null;
  const blocks = meetings.slice(0, TOLD_MAX).flatMap((meeting) => {
    const own = meeting.participants.filter((one) => isOf(one, of, graph));
    const phrases = own
      .filter(({ official }) => official !== null)
      .map((one) => participantPhrase(one, meeting, graph));
    const evidence = [evidenceOf('meeting', meeting), ...phrases.flatMap((one) => [...one.evidence])];
    if (phrases.length)
      return [...say(`${listed(phrases.map(({ text }) => text))}.`, evidence), ...summaryLine(meeting)];
    const said = gap(`Not stated: who spoke for ${of.label}; no source names the person.`, 'representative');
    return [said, ...meetingLine(meeting, graph), ...summaryLine(meeting)];
  });
  return answered(
    blocks,
    meetings.map(({ id }) => ref('meeting', id)),
  );
}
