import type { Graph } from '../../graph/graph.js';
import { byCodeUnit, groupBy } from '../../graph/order.js';
import type { Conference, ConferenceFact } from '../../records/conference.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { counted, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { evidenceOf, listed, participantPhrase, sideName } from '../phrases.js';
import { factLine, nameOf } from './conference-card.js';

/** Facts of a conference that speak of who came. */
const ATTENDANCE = /\b(?:attend|participant|delegat|people|minister|came|opened|visitors|exhibitors)/i;

/** The facts of a conference that say in numbers who came. */
export function countsOf(conference: Conference): readonly ConferenceFact[] {
  return conference.facts.filter((fact) => ATTENDANCE.test(fact.text) && /\d/.test(fact.text));
}

/** Who is on record in the meetings of a conference, a line a side; then what was said of who came. */
export function attendance(conference: Conference, graph: Graph): Block[] {
  const name = nameOf(conference);
  const meetings = graph.meetings.matching([[`conference:${conference.id}`]]);
  const facts = conference.facts
    .filter((fact) => ATTENDANCE.test(fact.text))
    .flatMap((fact) => factLine(conference, fact));
  if (!meetings.length)
    return [gap(`No record: no meeting at ${name}, and so nobody who took part in one, is on record here.`), ...facts];
  const seats = meetings.flatMap((meeting) => meeting.participants.map((one) => ({ meeting, one })));
  const sides = [...groupBy(seats, ({ one }) => sideName(one.for, graph))].sort(([a], [b]) => byCodeUnit(a, b));
  const people = new Set(seats.flatMap(({ one }) => one.official ?? []));
  const evidence = leanEvidence([
    evidenceOf('conference', conference),
    ...meetings.map((meeting) => evidenceOf('meeting', meeting)),
  ]);
  return [
    ...say(
      `${counted(people.size, 'official')} of ${counted(sides.length, 'side')} ${people.size === 1 ? 'is' : 'are'} on record in meetings at ${name}:`,
      evidence,
    ),
    ...sides.flatMap(([side, members]) => sideLine(side, members, graph)),
    ...facts,
    { kind: 'aside', text: 'Listed is who took part in a meeting on record, not everybody who came.' },
  ];
}

interface Seat {
  readonly meeting: Meeting;
  readonly one: Participant;
}

/** "Iran: Sattar Hashemi, Iran's Minister of …." */
function sideLine(side: string, seats: readonly Seat[], graph: Graph): Block[] {
  const people = [
    ...groupBy(
      seats.filter(({ one }) => one.official),
      ({ one }) => one.official,
    ),
  ];
  const phrases = people.map(([, [seat]]) => participantPhrase(seat!.one, seat!.meeting, graph));
  const own: Evidence[] = seats.map(({ meeting }) => evidenceOf('meeting', meeting));
  const named = phrases.length ? listed(phrases.map((one) => one.text)) : 'no person named';
  return say(`${side}: ${named}.`, leanEvidence([...own, ...phrases.flatMap((one) => [...one.evidence])]), 1);
}
