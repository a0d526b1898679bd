import type { Graph } from '../../graph/graph.js';
import { asksWhetherOnRecord } from '../../question/aspects.js';
import { EMPTY_QUESTION, type Question } from '../../question/question.js';
import { type Agreement, decidingEntry, groupOf, latestEntry, STATUSES, type Status } from '../../records/agreement.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { listed } from '../phrases.js';
import { tellingOf } from '../telling.js';
import { agreementDetail, allEvidence } from './agreement-detail.js';
import { agreementRef, capital, STATUS_WORDS, statusPhrase } from './agreement-line.js';
import { DETAIL_MAX, head, lines } from './agreement-list.js';
import { agreementsFound } from '../records-found.js';
import { wordsLacking } from '../words-lacking.js';
import { doneWhere, placeUnknown, whereAsked } from './where-done.js';

/** "The comprehensive one was signed on 16 January, right?": a document described in words that has another date on record. */
export function presumedDate(
  question: Question,
  unused: readonly string[],
  dated: readonly Agreement[],
  graph: Graph,
): Draft | null {
  if (!question.yesNo || !unused.length || !question.dates.some((term) => !term.excluded)) return null;
  const undated = agreementsFound({ ...question, dates: [] }, graph);
  const meant = undated.records.filter((one) => !dated.includes(one));
  if (undated.unusedWords.length >= unused.length || !meant.length || meant.length > DETAIL_MAX) return null;
  const label = question.dates.map((term) => term.label).join(' or ');
  const missing = gap(
    `No record: no source here dates ${listed(meant.map((one) => one.title))} to ${label}. What is on record of it:`,
  );
  const details = meant.flatMap((one) => agreementDetail(one, graph, tellingOf(question, graph)));
  return answered(
    [missing, ...details, gap(`On record with the date ${label}:`), ...lines(dated, graph)],
    [...meant, ...dated].map(agreementRef),
  );
}

/** Yes or no over the statuses asked; only a stated status makes a yes. Where none was asked, to be on record does, unless a word of the question is not heeded: the yes would be one to another question. */
export function yesNo(question: Question, agreements: readonly Agreement[], graph: Graph): Draft {
  const refs = agreements.map(agreementRef);
  const asked = statusAsked(question);
  const stated = asked ? agreements.filter((one) => isStated(one, asked)) : agreements;
  // Only a deed has a place: what is in force is so wherever it was signed.
  const { there: meant, unknown } = doneWhere(stated, asked?.ever ?? [], question, graph);
  const place = whereAsked(question, agreements, graph);
  const details =
    agreements.length <= DETAIL_MAX
      ? agreements.flatMap((one) => agreementDetail(one, graph, tellingOf(question, graph)))
      : [...head(question, agreements), ...lines(agreements, graph)];
  const open = unknown.length ? [placeUnknown(unknown, asked!.label)] : [];
  if (asked && !meant.length) {
    const them = agreements.length === 1 ? 'it' : 'any of these';
    const where = stated.length && place ? ` ${place}` : '';
    const missing = gap(`No record: no source here says that ${them} is ${asked.label}${where}.`, 'status');
    return answered([missing, ...open, ...details], refs);
  }
  const isUnread = wordsLacking(question, 'agreement', asked ? meant : agreements, graph).length > 0;
  const isOpen = !asked && (!asksWhetherOnRecord(question) || agreements.every(isOnlyProposed));
  if (isUnread || isOpen) return answered(details, refs);
  const where = asked?.ever.length && place ? ` ${place}` : '';
  const yes = say(`Yes: ${asked ? statedPhrase(meant, asked) : recordPhrase(meant)}${where}.`, meant.map(allEvidence));
  return answered([...yes, ...open, ...details], refs, meant.length);
}

/** What was never more than proposed or negotiated makes no yes to "did they agree". */
function isOnlyProposed({ history }: Agreement): boolean {
  return history.every(({ status }) => status === 'proposed' || status === 'negotiating');
}

/** The statuses that make a yes, where they are the latest stated (`now`) or were ever stated (`ever`), and what they are called. */
interface StatusAsked {
  readonly label: string;
  readonly now: readonly Status[];
  readonly ever: readonly Status[];
}

function isStated(agreement: Agreement, asked: StatusAsked): boolean {
  return statedOf(agreement, asked).length > 0;
}

/** Of the statuses that make a yes those that an agreement is stated to have. */
function statedOf(agreement: Agreement, { now, ever }: StatusAsked): readonly Status[] {
  const latest = latestEntry(agreement).status;
  const once = ever.filter((status) => agreement.history.some((entry) => entry.status === status));
  return [
    ...(now.includes(latest) ? [latest] : []),
    ...once.filter((status) => status !== latest || !now.includes(status)),
  ];
}

/** What they are stated to be, and not all that was asked after: "working" may be in force, operational or adopted. */
function statedPhrase(agreements: readonly Agreement[], asked: StatusAsked): string {
  const [only, more] = agreements;
  const stated = new Set(agreements.flatMap((one) => statedOf(one, asked).slice(0, 1)));
  const label = [...stated].map((status) => STATUS_WORDS[status]).join(' or ');
  return `${only && !more ? `${only.title} is` : `${agreements.length} are`} stated to be ${label}`;
}

function recordPhrase({ length }: readonly Agreement[]): string {
  return `${counted(length, 'agreement')} ${length === 1 ? 'is' : 'are'} on record`;
}

/** The status that a yes/no question asks after: signed and adopted count for ever, the others as the latest stated. */
function statusAsked({ askedStatuses, statuses }: Question): StatusAsked | null {
  // "Is it unsigned": the state limits what is found, and is what a yes says of it.
  if (!askedStatuses.length)
    return statuses && { label: statuses.label, now: statuses.any, ever: statuses.ever ? statuses.any : [] };
  const ever: readonly Status[] = askedStatuses.filter(
    (status) => status === 'signed' || status === 'adopted' || status === 'proposed',
  );
  const working = askedStatuses.some((status) => status === 'operational' || status === 'in-force')
    ? (['operational', 'in-force', 'completed'] as const)
    : [];
  const label = [...new Set(askedStatuses.map((status) => STATUS_WORDS[status]))].join(' or ');
  return {
    label,
    now: [...askedStatuses.filter((status) => !ever.includes(status)), ...working],
    ever: STATUSES.pending.every((status) => askedStatuses.includes(status)) ? [] : ever,
  };
}

/** Overdue only with a recorded deadline; else the age is given instead. */
export function overdue(agreements: readonly Agreement[], graph: Graph, question: Question): Draft {
  const refs = agreements.map(agreementRef);
  const dated = agreements.filter((one) => one.deadline);
  const shown =
    agreements.length <= DETAIL_MAX
      ? agreements.flatMap((one) => agreementDetail(one, graph, tellingOf(question, graph)))
      : lines(
          agreements.filter((one) => groupOf(latestEntry(one).status) === 'pending'),
          graph,
        );
  if (!dated.length) {
    const what = agreements.length === 1 ? agreements[0]!.title : 'any of these agreements';
    const blocks = [
      gap(`Not on record: no deadline is recorded for ${what}, so nothing here can be called overdue.`, 'deadline'),
      ...shown,
    ];
    return { ...answered(blocks, refs), outcome: 'answered' };
  }
  return answered(
    dated.flatMap((one) =>
      say(
        `${capital(one.title)}: recorded deadline ${one.deadline}; latest stated status: ${statusPhrase(decidingEntry(one))}.`,
        [allEvidence(one)],
      ),
    ),
    refs,
  );
}

/** Longest waiting first, by the first dated entry. */
export function oldest(agreements: readonly Agreement[], graph: Graph): Draft {
  const waiting = agreements.filter((one) => groupOf(latestEntry(one).status) === 'pending');
  const shown = waiting.length ? waiting : agreements;
  const blocks =
    shown.length <= DETAIL_MAX
      ? shown.flatMap((one) => agreementDetail(one, graph, tellingOf({ ...EMPTY_QUESTION, want: 'age' }, graph)))
      : lines(shown, graph);
  return answered(blocks, shown.map(agreementRef));
}
