import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { noRecord } from '../no-record.js';
import { evidenceOf, listed } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { contextAsked, linesOf } from './meeting-line.js';
import { countedSides, hostsOf, meetingsBySide, type SideKind, type SideMeetings, sideNoun } from './sides-met.js';
import { nounIn } from './visits.js';

/** Who took part in at least `least` meetings, most first, with the number of each. */
export function atLeast(question: Question, least: number, meetings: readonly Meeting[], graph: Graph): Draft {
  const kind = kindRanked(question);
  const enough = meetingsBySide(question, kind, meetings, graph)
    .filter((one) => one.meetings.length >= least)
    .sort((a, b) => b.meetings.length - a.meetings.length);
  if (!enough.length)
    return noRecord([gap(`No record: no ${sideNoun(kind)} with at least ${least} such meetings is on record here.`)]);
  const head = say(
    `${countedSides(enough.length, kind)} with at least ${least} meetings on record:`,
    enough.flatMap(sideEvidence),
  );
  const lines = enough.flatMap((one) =>
    say(`${one.side.name}: ${counted(one.meetings.length, 'meeting')}.`, sideEvidence(one), 1),
  );
  const refs = enough.flatMap((one) => one.meetings.map((meeting) => ref('meeting', meeting.id)));
  return answered([...head, ...lines], [...new Set(refs)], enough.length);
}

/** Meetings of the first in a ranking up to this many are listed one by one. */
const LISTED_MAX = 12;

/** Which side had most meetings, or fewest; a tie is stated as a tie, and the next few follow. */
export function superlative(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  if (question.per === 'official') return widestTravelled(question, meetings, graph);
  const kind = kindRanked(question);
  const sign = question.want === 'least' ? -1 : 1;
  const ordered = meetingsBySide(question, kind, meetings, graph).sort(
    (a, b) => sign * (b.meetings.length - a.meetings.length),
  );
  const best = ordered[0];
  if (!best) return answered([], []);
  const tied = ordered.filter((one) => one.meetings.length === best.meetings.length);
  const noun = `${nounIn(question, best.meetings)}${best.meetings.length === 1 ? '' : 's'}`;
  const evidence = tied.flatMap(sideEvidence);
  const names = listed(tied.map((one) => one.side.name));
  const head = say(
    tied.length === 1
      ? `${names}: ${best.meetings.length} ${noun} on record, the ${question.want}.`
      : `A tie: ${names}, with ${best.meetings.length} ${noun} each on record.`,
    evidence,
  );
  const next = ordered
    .slice(tied.length, Math.max(tied.length + 4, topOf(question)))
    .flatMap((one) => say(`${one.side.name}: ${one.meetings.length}.`, sideEvidence(one), 1));
  const single =
    tied.length === 1 && best.meetings.length <= LISTED_MAX
      ? linesOf(
          best.meetings,
          graph,
          subjectTerm(best.one, kind, graph),
          contextAsked(tellingOf(question, graph), best.meetings),
        )
      : [];
  return answered(
    [...head, ...single, ...next],
    tied.flatMap((one) => one.meetings.map((meeting) => ref('meeting', meeting.id))),
    best.meetings.length,
  );
}

/** How many a "top ten" wants; 0 = it says no number. */
function topOf({ text }: Question): number {
  const [, said = ''] = /\btop (\d{1,2}|three|five|ten|twenty)\b/i.exec(text) ?? [];
  return { three: 3, five: 5, ten: 10, twenty: 20 }[said.toLowerCase()] ?? Number(said);
}

/** "Who visited the most countries": visitors by the number of different countries they went to. */
function widestTravelled(question: Question, meetings: readonly Meeting[], graph: Graph): Draft {
  const ranked = meetingsBySide(question, 'officials', meetings, graph)
    .map((one) => ({
      ...one,
      countries: new Set(one.meetings.flatMap((meeting) => hostsOf(meeting, graph).map(({ key }) => key))),
    }))
    .sort((a, b) => b.countries.size - a.countries.size);
  const [best] = ranked;
  if (!best) return answered([], []);
  const first = ranked.filter((one) => one.countries.size === best.countries.size);
  const names = listed(first.map((one) => one.side.name));
  const number = countedSides(best.countries.size, 'countries');
  const head = say(
    first.length === 1
      ? `${names}: visits to ${number} on record, the most.`
      : `A tie: ${names}, with visits to ${number} each on record.`,
    first.flatMap(sideEvidence),
  );
  const next = ranked
    .slice(first.length, Math.max(first.length + 4, topOf(question)))
    .flatMap((one) => say(`${one.side.name}: ${one.countries.size}.`, sideEvidence(one), 1));
  const refs = first.flatMap((one) => one.meetings.map((meeting) => ref('meeting', meeting.id)));
  return answered([...head, ...next], [...new Set(refs)], best.countries.size);
}

function kindRanked({ counted: what }: Question): SideKind {
  return what === 'countries' || what === 'organisations' ? what : 'officials';
}

function sideEvidence(one: SideMeetings): Evidence[] {
  return [...one.meetings.map((meeting) => evidenceOf('meeting', meeting)), ...one.side.evidence];
}

/** A side as the one that its own meetings are seen from. */
function subjectTerm(one: Participant, kind: SideKind, graph: Graph): PartyTerm {
  const country = countryOf(one.for, graph);
  const entity =
    kind === 'officials' && one.official
      ? ({ kind: 'official', id: one.official } as const)
      : country
        ? ({ kind: 'country', id: country } as const)
        : ({ kind: 'organisation', id: one.for } as const);
  return { span: '', label: '', entities: [entity], role: 'any', excluded: false };
}
