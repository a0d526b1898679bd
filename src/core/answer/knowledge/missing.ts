import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Agreement } from '../../records/agreement.js';
import type { Conference } from '../../records/conference.js';
import type { Meeting } from '../../records/meeting.js';
import type { Block } from '../answer.js';
import { conferenceLine, nameOf } from '../conferences/conference-card.js';
import { answered, aside, counted, type Draft, gap } from '../draft.js';
import { noRecord } from '../no-record.js';
import { hasDay, listed, sideName } from '../phrases.js';
import type { CitedRecord } from './cited-records.js';
import { countsLine } from './coverage.js';
import { recordLabel } from './record-label.js';
import { type Scope, scopeGaps, scopeOf } from './record-scope.js';

/** Records named as examples of what is missing. */
const EXAMPLES_MAX = 5;

/** A note that says what a source leaves open. */
const LEAVES_OPEN = /\b(?:not|no|nor|neither|nobody|undated|unstated|only)\b/i;

/** Answers what is not on record: days, counterparts, dates of signing, subjects, deadlines, conferences without a meeting. */
export function composeMissing(question: Question, graph: Graph): Draft {
  const scope = scopeOf(question, graph, true);
  if (!scope.records.length)
    return noRecord([gap(`No record: nothing${scope.label || ' of what was asked'} is on record here.`)]);
  const conferences = recordsOf(scope, 'conference', graph.conference);
  const asked = question.conferences.some((term) => !term.excluded) ? conferences : [];
  const blocks = [
    ...asked.flatMap((one) => conferenceLine(one, 0)),
    ...countsLine(scope.records, scope.label),
    ...conferenceGaps(asked.length ? asked : conferences, asked.length > 0, graph),
    ...meetingGaps(recordsOf(scope, 'meeting', graph.meeting), scope.isNarrowed, graph),
    ...agreementGaps(recordsOf(scope, 'agreement', graph.agreement), scope.isNarrowed),
    ...openNotes(scope, graph),
    ...scopeGaps(question, scope),
  ];
  return answered(
    blocks,
    scope.records.map((record) => record.ref),
  );
}

function recordsOf<T>(scope: Scope, kind: CitedRecord['kind'], find: (id: string) => T | undefined): T[] {
  return scope.records.flatMap((record) => (record.kind === kind ? (find(record.id) ?? []) : []));
}

/** Of a conference asked for by name all that is missing; of the others only those without a meeting. */
function conferenceGaps(conferences: readonly Conference[], areNamed: boolean, graph: Graph): Block[] {
  const empty = conferences.filter((one) => !graph.meetings.count(`conference:${one.id}`));
  if (!areNamed) {
    return empty.length ? [gap(`No record: no meeting is on record here at ${listed(empty.map(nameOf))}.`)] : [];
  }
  return conferences.flatMap((one) => {
    const at = `conference:${one.id}`;
    const kinds = [
      graph.meetings.count(at) ? '' : 'meeting',
      graph.agreements.count(at) ? '' : 'agreement',
      graph.proposals.count(at) ? '' : 'proposal',
    ].filter((kind) => kind !== '');
    const fields = [one.dates ? '' : 'the dates', one.venue ? '' : 'the venue', one.theme ? '' : 'the theme'].filter(
      (field) => field !== '',
    );
    const name = nameOf(one);
    return [
      ...(kinds.length ? [gap(`No record: no ${kinds.join(', no ')} at ${name} is on record here.`)] : []),
      ...(fields.length ? [gap(`Not stated of ${name}: ${fields.join(', ')}.`)] : []),
    ];
  });
}

function meetingGaps(meetings: readonly Meeting[], withNames: boolean, graph: Graph): Block[] {
  const sides = (one: Meeting) =>
    listed([...new Set(one.participants.map((seat) => sideName(seat.for, graph)))]) || one.summary.replace(/\.$/, '');
  const missing = (what: string, isMissing: (one: Meeting) => boolean) =>
    gapOf(what, 'meeting', meetings, isMissing, withNames ? sides : null);
  return [
    ...missing('the day', (one) => !hasDay(one.date)),
    ...missing('any counterpart', (one) => new Set(one.participants.map((seat) => seat.for)).size < 2),
    ...missing(
      'who represented each side',
      (one) => one.participants.length > 1 && one.participants.some((seat) => seat.official === null),
    ),
    ...missing('the place', (one) => one.place === null && one.conference === null),
  ];
}

function agreementGaps(agreements: readonly Agreement[], withNames: boolean): Block[] {
  const missing = (what: string, isMissing: (one: Agreement) => boolean) =>
    gapOf(what, 'agreement', agreements, isMissing, withNames ? (one) => one.title : null);
  return [
    ...missing('the day of signing', (one) =>
      one.history.every((entry) => entry.status !== 'signed' || !hasDay(entry.date)),
    ),
    ...missing('the subject', (one) => one.topics.length === 0),
    ...missing('a deadline', (one) => !one.deadline),
  ];
}

/** "Not stated: the day of 3 of 8 meetings (Kenya and ITU; …)." */
function gapOf<T>(
  what: string,
  noun: string,
  records: readonly T[],
  isMissing: (one: T) => boolean,
  titled: ((one: T) => string) | null,
): Block[] {
  const open = records.filter(isMissing);
  if (!open.length) return [];
  const many =
    open.length === records.length && records.length > 1
      ? `any of ${counted(records.length, noun)}`
      : `${open.length} of ${counted(records.length, noun)}`;
  const names = titled && open.length < records.length ? ` (${examples([...new Set(open.map(titled))])})` : '';
  return [gap(`Not stated: ${what} of ${many}${names}.`)];
}

function examples(names: readonly string[]): string {
  const more = names.length - EXAMPLES_MAX;
  return `${names.slice(0, EXAMPLES_MAX).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** What the curators noted as left open, for the records asked about. */
function openNotes(scope: Scope, graph: Graph): Block[] {
  if (!scope.isNarrowed) return [];
  const open = scope.records.filter((record) => record.notes !== null && LEAVES_OPEN.test(record.notes));
  return open.flatMap((record) => {
    const label = recordLabel(record, graph);
    return aside('note', `${label.text}: ${record.notes}`, label.evidence);
  });
}
