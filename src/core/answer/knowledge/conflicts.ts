import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import type { Block } from '../answer.js';
import { countsOf } from '../conferences/conference-attendance.js';
import { factLine } from '../conferences/conference-card.js';
import { dateConflicts } from '../conferences/date-conflicts.js';
import { narrowed } from '../narrowed.js';
import { answered, aside, counted, type Draft, gap, say } from '../draft.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { type CitedRecord, evidenceOfRecord } from './cited-records.js';
import { recordLabel } from './record-label.js';
import { ofKindsAsked, type Scope, scopeGaps, scopeOf } from './record-scope.js';

/** Words by which a note says that sources differ. */
const DIFFERS =
  /\b(?:differ|differs|disagree|disagrees|contradict|contradicts|spelt|spelled|spells|spellings|as against|no other (?:source|report)|other (?:sources|reports)|another (?:page|report|source|says|in|places|gives|counts)|another,? that|is quoted as|most (?:sources|reports)|two (?:pages|counts)|also prints?)\b/i;

/** "Only Vestnik Kavkaza gives the day." */
const ALONE = /\bOnly (?:the )?[A-Z][^.;]{0,60}\b(?:gives|says|names|dates|reports|calls)\b/;

/** Two spellings or two numbers side by side: "Sources write Mark or Marc", "88 (Indian Republic) or 89". */
const EITHER = /\b(?:write|Name:|name is) \S{2,30} or \S|\d \([^)]{1,60}\) or \d/;

/** "Mehr counts four memoranda; Asia-Plus three": the second verb left out. */
const ELIDED =
  /\b(?:says?|writes?|gives?|counts?|dates|names|calls?|places|prints?|reports?) [^;.]{1,80}[;,] (?:the )?[A-Z]/;

/** A clause in which one source says something: two of them side by side are two versions. */
const SAYS = /\b(?:says?|writes?|gives?|counts?|dates|names|calls?|places|prints?|has|have|treats|speaks)\b/;

/** A clause that only says what a source leaves out. */
const LEAVES_OUT = /\b(?:not|no|nor|neither|nobody)\b/i;

/** Answers what the sources disagree on: the notes that say so, each with the record it belongs to. */
export function composeConflicts(question: Question, graph: Graph): Draft {
  const ofDates = dateConflicts(question, graph);
  if (ofDates) return ofDates;
  const scope = scopeOf(question, graph, false);
  const among = ofAttendance(scope.records, question);
  const kinds = ofKindsAsked(among, question, [
    'organisation',
    'official',
    'conference',
    'meeting',
    'agreement',
    'proposal',
  ]);
  const inKinds = kinds.filter(isDisputed);
  const found = narrowed(inKinds.length ? inKinds : among.filter(isDisputed), question.words, (record) => record.text);
  const disputed = found.records;
  if (!disputed.length) return undisputed(question, scope, graph);
  const blocks = [
    ...(scope.isNarrowed && disputed.length === 1 ? [] : countLead(disputed, scope)),
    ...disputed.flatMap((record) => noteOf(record, graph)),
    ...figures(question, graph),
    ...scopeGaps(question, { ...scope, unusedWords: found.unused }),
  ];
  return answered(
    blocks,
    disputed.map((record) => record.ref),
  );
}

/** "different figures for exhibitors": who came is told of a conference, not of what happened at it. */
function ofAttendance(records: Scope['records'], question: Question): Scope['records'] {
  return asksFigures(question) ? records.filter((record) => record.ref.startsWith('conference:')) : records;
}

function asksFigures({ asks, conferences }: Question): boolean {
  return asks.participants && conferences.some((term) => !term.excluded);
}

/** What the sources count, each sentence with its own. */
function figures(question: Question, graph: Graph): Block[] {
  if (!asksFigures(question)) return [];
  const named = question.conferences.flatMap((term) => term.ids.flatMap((id) => graph.conference(id) ?? []));
  return named.flatMap((one) => countsOf(one).flatMap((fact) => factLine(one, fact)));
}

/** Whether the note of a record says that sources differ. */
export function isDisputed(record: Pick<CitedRecord, 'notes'>): boolean {
  if (record.notes === null) return false;
  if ([DIFFERS, ALONE, EITHER, ELIDED].some((pattern) => pattern.test(record.notes ?? ''))) return true;
  const clauses = record.notes.split(/[;.,]\s/);
  return clauses.filter((clause) => SAYS.test(clause) && !LEAVES_OUT.test(clause)).length > 1;
}

function countLead(disputed: readonly CitedRecord[], scope: Scope): Block[] {
  const carry = disputed.length === 1 ? 'record carries' : 'records carry';
  const text = `${disputed.length} ${carry} a note that sources differ${scope.label ? `, among those${scope.label}` : ''}:`;
  return say(text, leanEvidence(disputed.map(evidenceOfRecord)));
}

/** The note of a record under what the record is called. */
export function noteOf(record: CitedRecord, graph: Graph): Block[] {
  const label = recordLabel(record, graph);
  return aside('note', `${label.text}: ${record.notes}`, label.evidence);
}

/** No difference noted: said as such, with any other note on those records; that is not to say that sources agree. */
function undisputed(question: Question, scope: Scope, graph: Graph): Draft {
  const noted = scope.isNarrowed ? scope.records.filter((record) => record.notes !== null) : [];
  const about = scope.label ? ` for the records${scope.label}` : '';
  const missing = gap(
    `No record: no difference between sources is noted here${about}. (That is not to say that all sources agree.)`,
  );
  const rest = scopeGaps(question, scope);
  const other = noted.length
    ? [gap(`${counted(noted.length, 'other note')}:`), ...noted.flatMap((record) => noteOf(record, graph))]
    : [];
  return noRecord(
    [missing, ...other, ...rest],
    noted.map((record) => record.ref),
  );
}
