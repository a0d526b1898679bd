import type { Graph } from '../../graph/graph.js';
import type { Found } from '../../query/found.js';
import type { Element, Query, SetQ } from '../../query/query.js';
import { setPhrase } from '../../query/restate/sets.js';
import type { Sets } from '../../query/sets.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import { capital } from '../agreements/agreement-line.js';
import type { Block } from '../answer.js';
import { answered, aside, counted, type Draft, gap, say } from '../draft.js';
import { citedRecords, evidenceOfRecord } from '../knowledge/cited-records.js';
import { evidenceOf, listed } from '../phrases.js';
import { proposalLine } from '../proposals/proposal-line.js';
import { agreementEvents, type Event, eventLines, meetingEvent } from '../several/timeline-events.js';
import { type Asked, partsOf } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { patternOf } from './record-lines.js';

type Timeline = Extract<Query, { ask: 'timeline' }>;

/** Records in order of time: how many events and from when to when, then a line each with its date. */
export function composeTimeline({ of }: Timeline, { sets, graph }: Asked): Draft {
  const events = timelineEvents(of, sets, graph);
  if (!events.length) return answered([gap(`No record: no ${listed(of.map(setPhrase))} on record here.`)], []);
  const owners = [...new Set(events.map(({ owner }) => owner))];
  const head = say(`${counted(events.length, 'event')}${spanOf(events)}:`, evidenceOfAll(owners, graph));
  return answered([...head, ...eventLines(events), ...notesOf(owners, graph)], owners);
}

/** The events of the records of some sets, in order of time. */
export function timelineEvents(of: readonly SetQ[], sets: Pick<Sets, 'found'>, graph: Graph): readonly Event[] {
  return of
    .flatMap((set) => eventsIn(set, sets.found(set), graph))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The events of the records of a set; of a document that is asked for on some days those of these days alone. */
function eventsIn(set: SetQ, found: Found, graph: Graph): readonly Event[] {
  const when = patternOf(set)?.when;
  const isThen = ({ day }: Event) => !when || ((when.from ?? '') <= day && (when.to === null || day <= when.to));
  return found.elements().flatMap((one) => eventsOf(one, graph).filter(isThen));
}

/** Records of a timeline up to so many have their notes told. */
const NOTED_MAX = 3;

function notesOf(owners: readonly Ref[], graph: Graph): readonly Block[] {
  if (owners.length > NOTED_MAX) return [];
  const records = citedRecords(graph).filter(({ ref }) => owners.includes(ref));
  return records.flatMap((one) => (one.notes ? aside('note', one.notes, [evidenceOfRecord(one)]) : []));
}

/** ", from 9 February 2020 to November 2025". */
function spanOf(events: readonly Event[]): string {
  const dated = events.filter(({ day }) => day > '0000');
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.when === last.when) return '';
  return `, from ${low(first.when)} to ${low(last.when)}`;
}

function low(when: string): string {
  return /^About|^Before|^After|^During/.test(when) ? when.charAt(0).toLowerCase() + when.slice(1) : when;
}

function eventsOf(element: Element, graph: Graph): readonly Event[] {
  const [kind, id] = partsOf(element);
  const agreement = kind === 'agreement' ? graph.agreement(id) : undefined;
  if (agreement) return agreementEvents(agreement);
  const meeting = kind === 'meeting' ? graph.meeting(id) : undefined;
  if (meeting) return [meetingEvent(meeting, graph)];
  return otherEvent(kind, id, graph);
}

/** A proposal by the day it was put, a conference by its own. */
function otherEvent(kind: string, id: string, graph: Graph): readonly Event[] {
  const proposal = kind === 'proposal' ? graph.proposal(id) : undefined;
  if (proposal) {
    const date = proposal.date ?? graph.meeting(proposal.meeting ?? '')?.date ?? null;
    const [line] = proposalLine(proposal, graph, false);
    const text = line?.kind === 'statement' ? line.statement.text : proposal.text;
    return [event(date, text, { ...evidenceOf('proposal', proposal) })];
  }
  const conference = kind === 'conference' ? graph.conference(id) : undefined;
  return conference ? [event(conference.dates, `${conference.name}.`, evidenceOf('conference', conference))] : [];
}

function event(date: string | null, text: string, evidence: ReturnType<typeof evidenceOf>): Event {
  const when = date ? dateInWords(date) : 'Date not stated';
  const day = dayRange(date)?.from ?? '0000';
  return { day, when: capital(when), date, status: null, text, evidence: [evidence], owner: evidence.ref };
}
